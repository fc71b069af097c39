/** A scene is not crowded, nobody goes alone, and who is at one scene is not taken for free. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import type { Sent } from "../../../harness/world.ts";
import { ana, ben, cleo, CODE, codeIn, orders, raise, refusals, town } from "../town.ts";
import type { Town } from "../town.ts";

const K2 = codeFromNumber(99);
const [dora, emma] = [actor("Dora"), actor("Emma")];

/** Two are enough; four people of Rio may go. */
function small(bots = [alertBot]): Town {
  const place = town(bots);
  Object.assign(place.world.settings, { rollCall: { enough: 2 } });
  for (const who of [dora, emma]) place.world.admit(who, "responder", place.riverId);
  return place;
}

const says = ({ world, river }: Town, who: Actor, text: string): readonly Sent[] =>
  world.says(who, river, text);

/** What somebody is told in her own chat. */
const toldTo = (sent: readonly Sent[], who: Actor): readonly Sent[] =>
  sent.filter(
    ({ content }) =>
      JSON.stringify(content["m.mentions"] ?? {}) === JSON.stringify({ user_ids: [who.userId] }),
  );

const counts = ({ world }: Town, code = CODE) =>
  [...(world.state.alerts.alerts.get(code)?.responses ?? [])].map(
    ([tag, { answer, standsBy = false }]) =>
      [
        [ana, ben, dora, emma, cleo].find((one) => one.tag === tag)?.name,
        answer,
        standsBy,
      ] as const,
  );

describe("when enough go", () => {
  it("the others stand by, and are counted apart", () => {
    const place = small();
    raise(place);
    for (const who of [ana, ben]) says(place, who, "!going");
    const [reply] = says(place, dora, "!going 5");
    expect(reply?.card["counts"]).toEqual({ going: 2, cant: 0, here: 0, home: 0, standby: 1 });
    expect(reply?.body).toMatch(/Hay suficientes|Enough|suficiente/iu);
    expect(counts(place).at(-1)).toEqual(["Dora", "going", true]);
  });

  it("nobody who stands by is asked into the room of those who go", () => {
    const place = small([alertBot, roomsBot] as never);
    raise(place);
    for (const who of [ana, ben, dora]) says(place, who, "!going");
    const invited = place.world.effects.flatMap((one) => (one.do === "invite" ? one.userId : []));
    expect(invited).not.toContain(dora.userId);
    says(place, ben, "!cant");
    const after = place.world.effects.flatMap((one) => (one.do === "invite" ? one.userId : []));
    expect(after).toContain(dora.userId);
  });

  it("who stands by is counted as going nowhere: not in a hand-over either", () => {
    const place = small();
    raise(place);
    for (const who of [ana, ben, dora]) says(place, who, "!going");
    const [on] = place.world.says(ana, place.world.direct(ana, "alert"), "duty on backup");
    expect(on?.body).toContain(`${CODE}, north/river: going 2, there 0`);
  });

  it("who stands by at one and goes to another means the other by `home`, without a code", () => {
    const place = small();
    const other = codeFromNumber(99);
    for (const code of [CODE, other]) raise(place, { code });
    for (const who of [ana, ben, dora]) says(place, who, `!going ${CODE}`);
    says(place, dora, `!going ${other}`);
    says(place, dora, "!home");
    expect(counts(place).at(-1)).toEqual(["Dora", "going", true]);
    expect(counts(place, other).at(-1)).toEqual(["Dora", "home", false]);
  });

  it("who stands by the longest is called when somebody drops out, once", () => {
    const place = small();
    raise(place);
    for (const who of [ana, ben, dora, emma]) says(place, who, "!going");
    const sent = says(place, ana, "!cant");
    expect(toldTo(sent, dora)[0]).toMatchObject({ card: { why: "called", case: CODE } });
    expect(toldTo(sent, emma)).toEqual([]);
    expect(counts(place)).toEqual([
      ["Ana", "cant", false],
      ["Ben", "going", false],
      ["Dora", "going", false],
      ["Emma", "going", true],
    ]);
  });

  it("whoever is there counts at once, and nobody is called any more at the end", () => {
    const place = small();
    raise(place);
    for (const who of [ana, ben, dora]) says(place, who, "!going");
    says(place, emma, "!here");
    expect(counts(place).at(-1)).toEqual(["Emma", "here", false]);
    orders(place, `!allclear ${CODE}`);
    expect(toldTo(says(place, ana, "!home"), dora)).toEqual([]);
  });
});

describe("what a scene wants", () => {
  /** Two are enough, and somebody has to record. */
  function wanting(needed: Readonly<Record<string, number>>): Town {
    const place = small();
    Object.assign(place.world.settings, { rollCall: { enough: 2, needed } });
    return place;
  }

  const cardIn = (place: Town, sent: readonly Sent[]) =>
    sent.find(({ roomId, card }) => roomId === place.river && card["kind"] === "alert")?.body;

  it("stands on the card, with the word by which somebody offers it", () => {
    const place = wanting({ record: 1, legal: 2 });
    const card = cardIn(place, raise(place));
    expect(card).toContain(`!going ${CODE} record`);
    expect(card).toContain("recording: 1 · legal observer: 2");
    expect(card).toContain("grabar: 1 · observación legal: 2");
  });

  it("is asked of whoever goes until somebody does it, and then no more", () => {
    const place = wanting({ record: 1 });
    raise(place);
    expect(says(place, ana, "!going")[0]?.body).toContain("grabar: 1");
    const [does] = says(place, ben, "!voy 10 grabar");
    expect(does?.body).toContain("Lo que hace ahí: grabar.");
    expect(does?.body).not.toContain("grabar: 1");
    expect(place.world.state.alerts.alerts.get(CODE)?.responses.get(ben.tag)).toMatchObject({
      minutes: 10,
      task: "record",
    });
  });

  it.each(["!going film", "!going film 15", "!going 15 min film", `!going ${CODE} film`])(
    "is offered in one word beside the minutes: %s",
    (text) => {
      const place = wanting({ record: 1 });
      raise(place);
      says(place, ana, text);
      const own = place.world.state.alerts.alerts.get(CODE)?.responses.get(ana.tag);
      expect(own).toMatchObject({ answer: "going", task: "record" });
    },
  );

  it("lets whoever does it go where enough do, once, and the others stand by", () => {
    const place = wanting({ record: 1 });
    raise(place);
    for (const who of [ana, ben]) says(place, who, "!going");
    says(place, dora, "!going record");
    says(place, emma, "!going record");
    expect(counts(place).slice(-2)).toEqual([
      ["Dora", "going", false],
      ["Emma", "going", true],
    ]);
  });

  it("calls whoever stands by and does it, when the one who did drops out", () => {
    const place = wanting({ record: 1 });
    raise(place);
    for (const who of [ana, ben]) says(place, who, "!going");
    const [first, second] = [actor("Fay"), actor("Gil")];
    for (const who of [first, second]) place.world.admit(who, "responder", place.riverId);
    says(place, first, "!going record");
    says(place, dora, "!going");
    says(place, second, "!going record");
    const sent = says(place, first, "!cant");
    expect(toldTo(sent, second)[0]).toMatchObject({ card: { why: "called", case: CODE } });
    expect(toldTo(sent, dora)).toEqual([]);
  });

  it("control: without it nothing is asked for, and a task lets nobody pass", () => {
    const place = small();
    const card = cardIn(place, raise(place));
    expect(card).not.toContain("wanted there");
    for (const who of [ana, ben]) says(place, who, "!going");
    says(place, dora, "!going record");
    expect(counts(place).at(-1)).toEqual(["Dora", "going", true]);
  });
});

describe("two who go", () => {
  it("are told of each other, in their own chats alone", () => {
    const place = town();
    raise(place);
    const [alone] = says(place, ana, "!going");
    expect(alone?.body).toMatch(/nadie va con usted|Nobody goes with you/u);
    const sent = says(place, ben, "!going");
    expect(toldTo(sent, ana)[0]?.body).toContain("ben");
    expect(toldTo(sent, ben)[0]?.body).toContain("ana");
    for (const one of sent.filter(({ roomId }) => roomId === place.river)) {
      expect(one.body).not.toMatch(/\bana\b/u);
    }
    expect(sent.filter(({ card }) => card["why"] === "pair")).toHaveLength(2);
  });

  it("stay together whoever else comes, and the one who is left gets somebody else", () => {
    const place = town();
    for (const who of [dora, emma]) place.world.admit(who, "responder", place.riverId);
    raise(place);
    for (const who of [ana, ben, dora]) says(place, who, "!going");
    const sent = says(place, ben, "!cant");
    expect(toldTo(sent, ana)[0]?.card["why"]).toBe("pair");
    const next = says(place, emma, "!going");
    expect(toldTo(next, emma)[0]?.body).toContain("ana");
  });
});

describe("T16: two scenes at once", () => {
  function two(): Town {
    const place = town();
    raise(place);
    raise(place, { code: K2 });
    return place;
  }

  it.each(["!going", "!going 15", "!here", "!cant"])("asks which is meant by %s", (text) => {
    const place = two();
    const sent = says(place, ana, text);
    expect(refusals(sent)).toEqual(["missing"]);
    for (const code of [CODE, K2]) expect(sent[0]?.body).toContain(code);
    expect(place.world.facts("answered")).toEqual([]);
  });

  it("calls nobody to the second who is there at the first, and says how many that are", () => {
    const place = town();
    raise(place);
    says(place, ana, "!here");
    const sent = raise(place, { code: K2 });
    const card = sent.find(({ card: one, roomId }) => one["case"] === K2 && roomId === place.river);
    expect(card?.content["m.mentions"]).toEqual({ room: true, user_ids: [ben.userId] });
    const told = sent.find(({ roomId }) => roomId === place.management);
    expect(told?.body).toContain("1 person of these committees is at another scene");
  });

  it("calls by id whoever is there at a drill, and says of nobody that she is away", () => {
    const place = town();
    const drilled = codeIn(orders(place, "!drill north/hill"));
    says(place, cleo, `!here ${drilled}`);
    place.world.admit(cleo, "responder", place.riverId);
    const sent = raise(place);
    const card = sent.find(({ roomId, card: one }) => {
      return roomId === place.river && one["case"] === CODE;
    });
    expect(JSON.stringify(card?.content["m.mentions"])).toContain(cleo.userId);
    expect(sent.map(({ body }) => body).join("\n")).not.toContain("at another scene");
    const going = says(place, cleo, `!going ${CODE}`);
    expect(going.filter(({ card: one }) => one["why"] === "two-scenes")).toEqual([]);
    expect(going[0]?.body).not.toContain(drilled);
  });

  it("tells her and the organizers when she goes to the second all the same", () => {
    const place = two();
    says(place, ana, `!here ${CODE}`);
    const sent = says(place, ana, `!going ${K2}`);
    expect(sent[0]?.body).toContain(CODE);
    const warning = sent.find(({ card }) => card["why"] === "two-scenes");
    expect(warning).toMatchObject({ roomId: place.management, card: { case: K2 } });
    expect(warning?.body).not.toMatch(/\bana\b/u);
  });

  it("takes home and here without a code for the one that she went to, and ends no other", () => {
    const place = two();
    says(place, ana, `!going ${K2}`);
    orders(place, `!allclear ${CODE}`);
    expect(says(place, ana, "!here")[0]?.card["case"]).toBe(K2);
    expect(says(place, ana, "!home")[0]?.card["case"]).toBe(K2);
    expect(place.world.state.alerts.alerts.get(K2)?.ending).toBeNull();
  });

  it("refuses an answer in the poll of the one that is over", () => {
    const place = two();
    const poll = place.world.sent.find(
      ({ roomId, card }) =>
        roomId === place.river && card["kind"] === "rollcall" && card["case"] === CODE,
    );
    const choices = poll?.card["choices"] as Record<string, string>;
    orders(place, `!allclear ${CODE}`);
    const sent = place.world.votes(ana, place.river, choices["going"] as never);
    expect(refusals(sent)).toEqual(["closed"]);
    expect(place.world.facts("answered")).toEqual([]);
  });
});

describe("who went and is not home", () => {
  const HOME = 120 * MINUTE_MS;
  const overdue = (sent: readonly Sent[]) => sent.filter(({ card }) => card["why"] === "overdue");

  function out(): Town {
    const place = town();
    Object.assign(place.world.settings, { rollCall: { enough: 8, homeMs: HOME } });
    for (const who of [dora, emma]) place.world.admit(who, "responder", place.riverId);
    raise(place);
    for (const who of [ana, ben]) says(place, who, "!going");
    says(place, dora, "!here");
    orders(place, `!allclear ${CODE}`);
    says(place, ben, "!home");
    says(place, dora, "!home");
    return place;
  }

  it("is asked, then whoever went with her, then the organizers, each once", () => {
    const { world, management } = out();
    expect(overdue(world.passes(HOME - MINUTE_MS))).toEqual([]);
    const first = overdue(world.passes(MINUTE_MS));
    expect(first.map((one) => toldTo([one], ana).length)).toEqual([1]);
    expect(overdue(world.passes(10 * MINUTE_MS))).toEqual([]);
    const second = overdue(world.passes(5 * MINUTE_MS));
    expect(second.map((one) => toldTo([one], ben).length)).toEqual([1]);
    expect(second[0]?.body).toContain("ana");
    const [third, ...more] = overdue(world.passes(15 * MINUTE_MS));
    expect(more).toEqual([]);
    expect(third).toMatchObject({ roomId: management, card: { kind: "warning", case: CODE } });
    expect(third?.body).toMatch(/^NOT HOME: ana/u);
    expect(overdue(world.passes(60 * MINUTE_MS))).toEqual([]);
  });

  it("is named to nobody else: those who are there hear that somebody is missing", () => {
    const place = town();
    Object.assign(place.world.settings, { rollCall: { enough: 8, homeMs: HOME } });
    place.world.admit(dora, "responder", place.riverId);
    raise(place);
    says(place, ana, "!going");
    place.world.passes(HOME - MINUTE_MS);
    says(place, dora, "!here");
    says(place, dora, "!cant");
    says(place, ben, "!here");
    place.world.passes(MINUTE_MS);
    const sent = overdue(place.world.passes(15 * MINUTE_MS));
    expect(toldTo(sent, ben)).toHaveLength(1);
  });

  it("ends it by a word, and whoever was told hears that, too", () => {
    const place = out();
    const { world, management } = place;
    for (const ms of [HOME, 15 * MINUTE_MS, 15 * MINUTE_MS]) world.passes(ms);
    says(place, ana, "!home");
    const [found] = world.passes(MINUTE_MS).filter(({ card }) => card["why"] === "home");
    expect(found).toMatchObject({ roomId: management, card: { kind: "receipt", case: CODE } });
    expect(world.passes(HOME * 3).filter(({ card }) => card["case"] === CODE)).toEqual([]);
  });

  it("is asked before others are, after a night in which no bot ran", () => {
    const { world } = out();
    const sent = overdue(world.passes(9 * 60 * MINUTE_MS));
    expect(sent.map((one) => toldTo([one], ana).length)).toEqual([1]);
  });

  it("is asked anew when she said that she is still there", () => {
    const place = town();
    Object.assign(place.world.settings, { rollCall: { enough: 8, homeMs: HOME } });
    raise(place);
    says(place, ana, "!here");
    expect(overdue(place.world.passes(HOME))).toHaveLength(1);
    says(place, ana, "!here");
    expect(overdue(place.world.passes(HOME - MINUTE_MS))).toEqual([]);
    expect(overdue(place.world.passes(MINUTE_MS))).toHaveLength(1);
  });

  it("control: is not asked where she stands by or cannot go", () => {
    const place = small();
    Object.assign(place.world.settings, { rollCall: { enough: 2, homeMs: HOME } });
    raise(place);
    for (const who of [ana, ben, dora]) says(place, who, "!going");
    says(place, emma, "!cant");
    const sent = overdue(place.world.passes(HOME));
    expect(sent.map((one) => [ana, ben].map((who) => toldTo([one], who).length))).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("control: is not asked after practice", () => {
    const place = town();
    Object.assign(place.world.settings, { rollCall: { enough: 2, homeMs: HOME } });
    orders(place, "!drill north/river");
    says(place, ana, "!going");
    expect(overdue(place.world.passes(HOME))).toEqual([]);
    expect(overdue(place.world.passes(HOME))).toEqual([]);
  });
});
