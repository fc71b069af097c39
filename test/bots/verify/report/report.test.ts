/** Conversations about a report, as a person sees them, in English and in Spanish. */
import { describe, expect, it } from "vitest";
import { POLL_TYPE } from "../../../../shared/language/content.ts";
import { CODES_COUNT, codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { DRAFT_LIFE_MS } from "../../../../bots/verify/report/drafts.ts";
import { actor } from "../../../harness/actors.ts";
import { type Sent } from "../../../harness/world.ts";
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

describe("a guided report", () => {
  it("asks one thing a message and ends in a case", () => {
    const place = town();
    plays(place, [
      ["report", /Where is it\?[^]*1\. north\/river[^]*2\. south/u],
      ["1", /What is happening/u],
      ["raid", /How many/u],
      ["about 7", /wearing/u],
      ["1", /have with them/u],
      ["vans", /When/u],
      ["now", /Anything else/u],
      ["by the old mill", /Send this\? Raid in north\/river[^]*6 to 10[^]*by the old mill/u],
      ["yes", /Case .... is noted[^]*not confirmed/u],
    ]);
    expect(onlyCase(place)).toMatchObject({
      ...{ area: "north/river", severity: "urgent", state: "unconfirmed" },
      salute: { activity: "raid", size: "6-10", equipment: "vans", note: "by the old mill" },
    });
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("goes the same way in Spanish, begun by a Spanish word alone", () => {
    const place = town();
    plays(place, [
      ["reportar", /¿Dónde es\?/u],
      ["south", /¿Qué está pasando/u],
      ["están ahí, estacionados", /¿Cuántos agentes/u],
      ["dos", /¿Cómo van vestidos/u],
      ["de civil", /¿Qué llevan/u],
      ["atrás", /¿Cómo van vestidos/u],
      ["no sé", /¿Qué llevan/u],
      ["carros", /¿Cuándo/u],
      ["hace 5 minutos", /¿Algo más/u],
      ["omitir", /¿Lo envío\?[^]*hace 5 minutos/u],
      ["sí", /Caso .... anotado/u],
    ]);
    expect(onlyCase(place)).toMatchObject({ severity: "watch", salute: { uniform: "unknown" } });
  });

  it("tells what comes later in the language that it was begun in", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "reportar north/river redada");
    const sent = place.world.passes(place.world.settings.caseExpiryMs);
    expect(into(place.anaChat, sent)[0]?.body).toMatch(/SIN CONFIRMAR/u);
  });

  it("takes words of other commands as answers while it is open", () => {
    const place = town();
    plays(place, [
      ["report", /Where/u],
      ["river", /What is happening/u],
      ["status", /did not understand[^]*What is happening/u],
      ["stop", /How many/u],
    ]);
    expect(place.world.facts("status-told")).toHaveLength(0);
  });

  it("explains itself on help, goes back, and keeps nothing on cancel", () => {
    const place = town();
    plays(place, [
      ["report", /Where/u],
      ["1", /What is happening/u],
      ["help", /writing a report[^]*What is happening/u],
      ["back", /Where/u],
      ["cancel", /Cancelled/u],
      ["cancel", /nothing open/u],
    ]);
    expect(place.world.notedBy("verify").size).toBe(0);
    expect(place.world.state.cases.size).toBe(0);
  });

  it("is forgotten when it is left lying", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "report");
    place.world.passes(DRAFT_LIFE_MS + 1);
    expect(reasons(place.world.says(place.ana, place.anaChat, "1"))).toEqual(["closed"]);
    expect(place.world.notedBy("verify").size).toBe(0);
  });

  it("asks again when an answer comes too late to act on", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "report");
    const sentAtMs = place.world.nowMs - place.world.settings.commandAgeMaxMs - 1;
    const sent = place.world.says(place.ana, place.anaChat, "1", { sentAtMs });
    expect(reasons(sent)).toEqual(["too-old"]);
    plays(place, [["1", /What is happening/u]]);
  });
});

describe("a report for which no code is free", () => {
  it("is refused to whoever wrote it, and told to the organizers", () => {
    const place = town();
    reported(place);
    const found = onlyCase(place);
    const all = Array.from({ length: CODES_COUNT }, (_, number) => codeFromNumber(number));
    const cases = all.reduce((full, code) => full.with(code, { ...found, code }), NO_CASES);
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
    for (const [said, kind] of [
      ["report two vans and 4 agents", "question"],
      ["report atlantis two vans and 4 agents", "refusal"],
    ] as const) {
      const place = town();
      const [sent] = place.world.says(place.ana, place.anaChat, said);
      expect(sent?.card["kind"]).toBe(kind);
      plays(place, [["1", /Case .... is noted/u]]);
      expect(onlyCase(place).salute).toMatchObject({ size: "3-5", equipment: "vans" });
    }
  });

  it("names known areas when it refuses one", () => {
    const place = town();
    const [sent] = place.world.says(place.ana, place.anaChat, "report atlantis something");
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "unknown-area" });
    expect(sent?.body).toMatch(/north\/river/u);
  });

  it("is asked for in a direct chat when somebody says only `report` in a room", () => {
    const place = town();
    const sent = place.world.says(place.ben, place.river, "!report");
    expect(reasons(sent)).toEqual(["missing"]);
    expect(place.world.notedBy("verify").size).toBe(0);
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
    expect(into(place.anaChat, sent)[0]?.body).toMatch(/not enough trusted people/u);
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
  it("is told to the reporter, to the asked rooms, and to whoever asked", () => {
    const place = town();
    const code = reported(place);
    const asker = actor("Eve");
    place.world.admit(asker, "responder", "nowhere");
    const chat = place.world.direct(asker);
    place.world.says(asker, chat, `status ${code}`);
    const sent = messages(place.world.passes(place.world.settings.caseExpiryMs));
    expect(sent.map((one) => one.roomId).toSorted()).toEqual(
      [place.anaChat, place.river, chat].toSorted(),
    );
    for (const one of sent) {
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
