/** Practice goes the whole way of an alert, and says that it is practice. */
import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { DRILL_MINUTES } from "../../../../bots/alert/drill/ending.ts";
import {
  ana,
  ben,
  cardsIn,
  codeIn,
  CODE,
  editsIn,
  mallory,
  orders,
  raise,
  refusals,
  town,
} from "../town.ts";

const bodies = (sent: readonly { content: Readonly<Record<string, unknown>> }[]): string[] =>
  sent.map(({ content }) => String(content["body"]));

describe("a drill", () => {
  it("rings every committee of the area at once, as an exercise", () => {
    const place = town();
    const sent = orders(place, "!drill north/river");
    const cards = cardsIn(sent);
    expect(cards.map(({ roomId }) => roomId)).toEqual([place.river, place.north]);
    for (const { card, content } of cards) {
      expect(card).toMatchObject({ status: "Exercise", severity: "urgent", area: "north/river" });
      expect(content).toMatchObject({ msgtype: "m.text", "m.mentions": { room: true } });
    }
    expect(refusals(sent)).toEqual([]);
  });

  it("says in the first words of each language that nothing is happening", () => {
    const place = town();
    const [river] = bodies(cardsIn(orders(place, "!drill north/river"), place.river));
    expect(river?.split("\n")[0]).toBe("SIMULACRO, north/river: No pasa nada, es una práctica");
    expect(river).toContain("EXERCISE, north/river: Nothing is happening, this is practice");
    expect(river).toContain("go nowhere");
    expect(river).not.toContain("URGENT");
  });

  it("carries nobody's words", () => {
    const place = town();
    const cards = cardsIn(orders(place, "!drill north/river raid at the school"));
    expect(cards).toHaveLength(2);
    expect(JSON.stringify(cards)).not.toContain("school");
  });

  it("counts answers as an alert does", () => {
    const place = town();
    orders(place, "!drill north/river");
    const [reply] = place.world.says(ana, place.river, "!going 5");
    expect(reply?.card).toMatchObject({ kind: "answer", counts: { going: 1 } });
  });

  it("ends by itself, and tells the organizers how many answered", () => {
    const place = town();
    const code = codeIn(cardsIn(orders(place, "!drill north/river")));
    place.world.says(ana, place.river, "!going");
    expect(place.world.passes((DRILL_MINUTES - 1) * MINUTE_MS)).toEqual([]);
    const sent = place.world.passes(MINUTE_MS);
    expect(editsIn(sent, place.river)[0]?.card).toMatchObject({ msgType: "Cancel", case: code });
    const report = sent.find(({ roomId }) => roomId === place.management);
    expect(report?.card).toMatchObject({
      kind: "receipt",
      why: "drill",
      case: code,
      counts: { going: 1, people: 2, rooms: 2 },
    });
    expect(bodies(report === undefined ? [] : [report])[0]).toContain("1 of 2 people answered");
    expect(place.world.passes(DRILL_MINUTES * MINUTE_MS)).toEqual([]);
  });

  it("control: an alert does not end by itself", () => {
    const place = town();
    raise(place);
    expect(place.world.passes(2 * DRILL_MINUTES * MINUTE_MS)).toEqual([]);
  });

  it("does not begin where an alert is open", () => {
    const place = town();
    raise(place);
    const sent = orders(place, "!drill north");
    expect(refusals(sent)).toEqual(["already"]);
    expect(sent[0]?.card["case"]).toBe(CODE);
    expect(cardsIn(sent)).toEqual([]);
  });

  it("does not begin twice", () => {
    const place = town();
    orders(place, "!drill north/river");
    expect(refusals(orders(place, "!drill north/river"))).toEqual(["already"]);
    expect(refusals(orders(place, "!drill south/bridge"))).toEqual(["unknown-committee"]);
  });

  it("is for organizers", () => {
    const place = town();
    for (const who of [ben, mallory]) {
      const sent = place.world.says(who, place.river, "!drill north/river");
      expect(cardsIn(sent)).toEqual([]);
    }
  });
});
