/** Conversations about a report, as a person sees them, in English and in Spanish. */
import { describe, expect, it } from "vitest";
import { POLL_TYPE } from "../../../../shared/language/content.ts";
import { CODES_COUNT, codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { DRAFT_LIFE_MS } from "../../../../bots/verify/report/draft/drafts.ts";
import { actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import {
  into,
  messages,
  onlyCase,
  reasons,
  REPORT,
  reported,
  town,
  type Town,
} from "../network.ts";
import { NO_CASES } from "../../../../shared/domain/streams/cases.ts";

/** Says each line and expects one answer that contains what stands beside it. */
function plays(place: Town, lines: readonly (readonly [said: string, answered: RegExp])[]): void {
  for (const [said, answered] of lines) {
    const sent = into(place.anaChat, place.world.says(place.ana, place.anaChat, said));
    expect(sent.map((one) => one.body).join("\n"), `after "${said}"`).toMatch(answered);
    expect(sent, `one answer to "${said}"`).toHaveLength(1);
  }
}

describe("a report in somebody's own words", () => {
  it("takes three messages when the place is in them, without the word for it", () => {
    const place = town();
    plays(place, [
      [
        "Two vans at the river, about 7 agents, it is a raid",
        /Nothing is sent yet[^]*Send this\? Raid in north\/river[^]*6–10[^]*vans/u,
      ],
      ["20 minutes ago", /Send this\?[^]*20 minutes ago/u],
      ["yes please", /Case .... is noted[^]*not confirmed/u],
    ]);
    expect(onlyCase(place)).toMatchObject({
      ...{ area: "north/river", severity: "urgent", state: "unconfirmed" },
      salute: { activity: "raid", size: "6-10", equipment: "vans" },
    });
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("asks for the place alone when that was not said, behind letters", () => {
    const place = town();
    plays(place, [
      ["ICE is outside, 3 of them", /Where is it\?[^]*a · north\/river[^]*b · south/u],
      ["b", /Send this\?[^]*in south[^]*3–5/u],
      ["ok", /Case .... is noted/u],
    ]);
    expect(onlyCase(place)).toMatchObject({ area: "south", severity: "watch" });
  });

  it("goes the same way in Spanish, whatever the language of the network", () => {
    const place = town();
    plays(place, [
      ["hola", /Hola[^]*Para reportar/u],
      ["se llevaron a mi esposo, eran 5 de la migra", /¿Dónde es\?/u],
      ["en el river", /¿Lo envío\? Detención en north\/river[^]*3–5/u],
      ["no", /¿Qué está mal\?/u],
      ["eran 8", /¿Lo envío\?[^]*6–10/u],
      ["sí, envíalo", /Caso .... anotado/u],
    ]);
    const sent = place.world.passes(place.world.settings.caseExpiryMs);
    expect(into(place.anaChat, sent)[0]?.body).toMatch(/SIN CONFIRMAR/u);
  });

  const said = ["5", "five", "5 agents, not 3", "no, they are 5", "no, there are 5 agents"];
  it.each([...said, "eran 5", "no, eran 5", "no, son 5 agentes"])(
    "takes a number for a number, and never for a choice: %s",
    (text) => {
      const place = town();
      plays(place, [
        ["3 agents at the river", /3–5/u],
        ["8 agents", /6–10/u],
      ]);
      place.world.says(place.ana, place.anaChat, text);
      place.world.says(place.ana, place.anaChat, "yes");
      expect(onlyCase(place).salute.size).toBe("3-5");
    },
  );

  it("takes another place in its place, and asks when several are named", () => {
    const place = town();
    plays(place, [
      ["checkpoint at the river", /Checkpoint in north\/river/u],
      ["no, south", /Checkpoint in south/u],
      ["river or south", /several places[^]*a · /u],
      ["river", /Checkpoint in north\/river/u],
    ]);
  });

  it("is about the widest area when she does not know where, and confirmers are told", () => {
    const place = town();
    place.world.area("north");
    plays(place, [
      ["they are taking people", /Where is it/u],
      ["idk", /place not known/u],
    ]);
    const sent = place.world.says(place.ana, place.anaChat, "yes");
    const found = onlyCase(place);
    expect(found).toMatchObject({ area: "north", marks: ["place-unknown"] });
    const request = into(place.river, sent).find(({ card }) => card["kind"] === "request");
    expect(request?.body).toMatch(/PLACE NOT KNOWN[^]*LUGAR DESCONOCIDO/u);
  });

  it("says that it is second hand when somebody told her", () => {
    const place = town();
    const said = "my neighbor told me there is a raid at the river, 4 agents";
    plays(place, [[said, /Second hand/u]]);
    place.world.says(place.ana, place.anaChat, "send");
    expect(onlyCase(place).marks).toEqual(["hearsay"]);
  });

  it("lets a new scene take the place of one that was not sent, and says so", () => {
    const place = town();
    plays(place, [
      ["2 agents at the river", /in north\/river/u],
      ["raid in south, 8 agents, three vans", /was NOT sent[^]*Raid in south/u],
      ["yes", /Case .... is noted/u],
    ]);
    expect(onlyCase(place).salute.note).not.toContain("river");
  });

  it("does not keep the words that close it as a note", () => {
    for (const text of ["nothing else", "es todo", "ok", "👍", "that's all", "listo"]) {
      const place = town();
      place.world.says(place.ana, place.anaChat, "raid at the river, 8 agents");
      place.world.says(place.ana, place.anaChat, text);
      expect(onlyCase(place).salute.note, text).toBe("raid at the river, 8 agents");
    }
  });

  it("keeps everything that they have, and takes out only what was denied", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "raid at the river, 8 agents, 2 vans and rifles");
    const [shown] = place.world.says(place.ana, place.anaChat, "they have a drone, too");
    expect(shown?.body).toMatch(/weapons · a drone · vans/u);
    place.world.says(place.ana, place.anaChat, "no rifles");
    place.world.says(place.ana, place.anaChat, "yes");
    expect(onlyCase(place).salute).toMatchObject({ equipment: "drone", besides: ["vans"] });
  });

  it("explains itself on help, goes back, and keeps nothing on cancel", () => {
    const place = town();
    plays(place, [
      ["report", /What do you see/u],
      ["two vans outside", /Where/u],
      ["help", /writing a report[^]*Where/u],
      ["back", /What do you see/u],
      ["cancel please", /Cancelled/u],
      ["cancel", /no report open/u],
    ]);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
    expect(place.world.state.cases.size).toBe(0);
  });

  it("changes its language at any step by the name of one, and stays in it", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "raid at the river, 8 agents");
    const sent = place.world.says(place.ana, place.anaChat, "en español por favor");
    expect(sent.map(({ body }) => body).join("\n")).toMatch(/en español[^]*¿Lo envío\?/u);
    plays(place, [["yes", /Caso .... anotado/u]]);
  });

  it("is forgotten when it is left lying", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "report");
    place.world.passes(DRAFT_LIFE_MS + 1);
    expect(reasons(place.world.says(place.ana, place.anaChat, "1"))).toEqual(["closed"]);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("asks again when an answer comes too late to act on", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "two vans outside");
    const sentAtMs = place.world.nowMs - place.world.settings.commandAgeMaxMs - 1;
    const sent = place.world.says(place.ana, place.anaChat, "river", { sentAtMs });
    expect(reasons(sent)).toEqual(["too-old"]);
    plays(place, [["river", /Send this/u]]);
  });
});

describe("words that are no report", () => {
  it.each([
    ["help me", /To report something now[^]*In danger now/u],
    ["ayuda", /Para reportar[^]*¿Corre peligro ahora\?/u],
    ["no sé qué hacer", /¿Corre peligro ahora\?/u],
    ["is it true that something happens in south?", /safe[^]*To report|Nothing[^]*To report/u],
    ["gracias", /Gracias a usted/u],
    ["👍", /To report something now/u],
    ["blorp", /did not understand[^]*To report/u],
  ])("are answered like a person would: %s", (text, answer) => {
    plays(town(), [[text, answer]]);
  });

  it("say whom to call where the network has chosen that", () => {
    const world = new World([verifyBot], { helpNow: { en: "Call 555-0100", es: "Llame" } });
    const [ana, olga] = [actor("Ana"), actor("Olga")];
    world.admit(olga, "organizer");
    world.area("south");
    const chat = world.direct(ana);
    expect(world.says(ana, chat, "help!")[0]?.body).toContain("Call 555-0100");
    const [begun] = world.says(ana, chat, "help, they are taking people in south");
    expect(begun?.body).toMatch(/Call 555-0100[^]*Send this\? Detention in south/u);
  });

  it("of other people's commands begin a report, and their commands stay refused", () => {
    const place = town();
    plays(place, [["confirmed ICE at north/river", /Send this\?[^]*north\/river/u]]);
    place.world.says(place.ana, place.anaChat, "cancel");
    expect(reasons(place.world.says(place.ana, place.anaChat, "confirm K7Q4"))).toEqual([
      "not-permitted",
    ]);
  });

  it("are never repeated, nor answered by saying that a word is not known", () => {
    for (const text of ["ICE", "213-555-0147", "xyzzy plugh", "la", "there are"]) {
      const place = town();
      const [sent] = place.world.says(place.ana, place.anaChat, text);
      expect(sent?.body, text).not.toMatch(/don.t know “|No conozco/u);
      expect(sent?.body, text).not.toContain("0147");
    }
  });
});

describe("a report for which no code is free", () => {
  it("is refused to whoever wrote it, and told to the organizers", () => {
    const place = town();
    reported(place);
    const found = onlyCase(place);
    const all = Array.from({ length: CODES_COUNT }, (_, number) => codeFromNumber(number));
    const cases = all.reduce(
      (full, code) => full.with(code, { ...found, code, reportedAtMs: 0 }),
      NO_CASES,
    );
    place.world.state = { ...place.world.state, cases };
    const sent = place.world.says(place.ana, place.anaChat, REPORT);
    expect(reasons(into(place.anaChat, sent))).toEqual(["too-much"]);
    const [warning] = into(place.world.network.managementRoom, sent);
    expect(warning?.card).toMatchObject({ kind: "warning", why: "no-code" });
  });
});

describe("a report in one line", () => {
  it("becomes a case at once", () => {
    const place = town();
    const [first] = into(place.anaChat, place.world.says(place.ana, place.anaChat, REPORT));
    const found = onlyCase(place);
    expect(first?.card).toMatchObject({ kind: "case", case: found.code, state: "unconfirmed" });
    expect(found.salute).toMatchObject({ size: "6-10", uniform: "marked", equipment: "vans" });
  });

  it("keeps its words when only the place is missing or not known", () => {
    for (const said of ["report two vans and 4 agents", "report two vans, 4 agents at atlantis"]) {
      const place = town();
      const [sent] = place.world.says(place.ana, place.anaChat, said);
      expect(sent?.card).toMatchObject({ kind: "question", question: "area" });
      plays(place, [
        ["a", /Send this\?/u],
        ["yes", /Case .... is noted/u],
      ]);
      expect(onlyCase(place).salute).toMatchObject({ size: "3-5", equipment: "vans" });
    }
  });

  it("is asked for in a direct chat when somebody says only `report` in a room", () => {
    const place = town();
    const sent = place.world.says(place.ben, place.river, "!report");
    expect(reasons(sent)).toEqual(["missing"]);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("is not taken from somebody who is not of the network", () => {
    const place = town();
    const mallory = actor("Mallory", "elsewhere.example");
    const sent = place.world.says(mallory, place.world.direct(mallory), REPORT);
    expect(reasons(sent)).toEqual(["not-permitted"]);
    expect(place.world.state.cases.size).toBe(0);
  });

  it("is taken from an admitted person of another server", () => {
    const place = town();
    const far = actor("Faye", "elsewhere.example");
    place.world.admit(far, "confirmer", "north/river");
    place.world.says(far, place.world.direct(far), REPORT);
    expect(place.world.state.cases.size).toBe(1);
  });
});

describe("the request to the confirmers", () => {
  function requests(place: Town): readonly Sent[] {
    const sent = place.world.says(place.ana, place.anaChat, REPORT);
    return sent.filter((one) => one.card["kind"] === "request");
  }

  it("rings in every room of the place, in both languages, and brings a poll", () => {
    const place = town();
    const north = place.world.confirmers("north");
    const [first, second, ...others] = requests(place);
    expect(others.map((one) => one.roomId)).toEqual([north, north]);
    expect(first).toMatchObject({ roomId: place.river, content: { "m.mentions": { room: true } } });
    expect(first?.body).toMatch(/Raid in north\/river\?[^]*¿Redada en north\/river\?/u);
    expect(second).toMatchObject({ roomId: place.river, type: POLL_TYPE });
    expect(second?.card).toMatchObject({ case: onlyCase(place).code, area: "north/river" });
  });

  it("has answer ids that no other poll has", () => {
    const place = town();
    place.world.confirmers("north");
    place.world.says(place.ana, place.anaChat, REPORT);
    place.world.says(place.ana, place.anaChat, REPORT);
    const ids = [...place.world.state.cases.values()].flatMap((found) => [...found.answers.keys()]);
    expect(ids).toHaveLength(16);
    expect(new Set(ids).size).toBe(16);
  });

  it("does not say who reported", () => {
    const place = town();
    for (const sent of requests(place)) {
      expect(JSON.stringify(sent.content)).not.toContain("ana");
    }
  });

  it("waits for nobody who was put into the room", () => {
    const place = town();
    place.world.join(place.river, actor("Mallory"));
    place.world.says(place.ana, place.anaChat, REPORT);
    const order = place.world.effects.filter(
      (one) => "roomId" in one && one.roomId === place.river,
    );
    expect(new Set(order.map((one) => one.do))).toEqual(new Set(["send"]));
  });

  it("is honest when nobody can confirm, to the reporter and to the organizers", () => {
    const place = town();
    const sent = place.world.says(place.ana, place.anaChat, "report south raid");
    expect(into(place.anaChat, sent)[0]?.body).toMatch(
      /not enough trusted people[^]*In danger now\?/u,
    );
    expect(into(place.world.network.managementRoom, sent)[0]?.card).toMatchObject({
      ...{ kind: "warning", why: "too-few", area: "south" },
    });
  });

  it("does not take the reporter for somebody who can confirm", () => {
    const place = town();
    const sue = actor("Sue");
    place.world.confirmers("south");
    for (const who of [place.ben, sue]) place.world.admit(who, "confirmer", "south");
    const chat = place.world.direct(sue);
    const sent = place.world.says(sue, chat, "report south raid");
    expect(into(chat, sent)[0]?.body).toMatch(/not enough trusted people/u);
  });

  it("says nothing of the kind when enough people can", () => {
    const place = town();
    const sent = place.world.says(place.ana, place.anaChat, REPORT);
    expect(into(place.world.network.managementRoom, sent)).toHaveLength(0);
  });
});

describe("a case that runs out of time", () => {
  it("is told to the reporter, the asked rooms, the organizers, and whoever asked", () => {
    const place = town();
    const code = reported(place);
    const asker = actor("Eve");
    place.world.admit(asker, "responder", "nowhere");
    const chat = place.world.direct(asker);
    place.world.says(asker, chat, `status ${code}`);
    const sent = messages(place.world.passes(place.world.settings.caseExpiryMs));
    expect(sent.map((one) => one.roomId).toSorted()).toEqual(
      [place.anaChat, place.river, chat, place.world.network.managementRoom].toSorted(),
    );
    for (const one of sent.filter(({ card }) => card["why"] !== "unanswered")) {
      expect(one.card).toMatchObject({ kind: "case", state: "expired", msgType: "Cancel" });
    }
    expect(place.world.passes(1_000)).toHaveLength(0);
  });

  it("is not mixed up with a case that nobody knows", () => {
    const place = town();
    const sent = place.world.says(place.ana, place.anaChat, `status ${codeFromNumber(5)}`);
    expect(reasons(sent)).toEqual(["unknown-case"]);
  });
});
