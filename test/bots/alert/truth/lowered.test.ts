/** An alert that counts for less than before: everybody whom it reached hears that. */
import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../../../shared/domain/streams/cases.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { ana, cardsIn, caseTurns, CODE, editsIn, orders, raise, refusals, town } from "../town.ts";
import type { Town } from "../town.ts";

/** Nobody confirmed it for long: verify counts it as watch. */
function downgraded({ world }: Town) {
  const event: CaseEvent = { type: "stepped", code: CODE, step: "downgraded" };
  return world.happens(factOf("case", event));
}

describe("an alert that is made quieter", () => {
  it.each([
    ["watch they only drive by", `!update ${CODE} severity watch they only drive by`],
    ["watch", `!update ${CODE} watch`],
    ["watch, in Spanish", `!actualizar ${CODE} nivel atención solo pasan`],
  ])("is edited, and has a new line in every room that it reached: %s", (_what, said) => {
    const place = town();
    raise(place);
    const sent = orders(place, said);
    for (const room of [place.river, place.north]) {
      const [line, ...more] = cardsIn(sent, room);
      expect(more).toEqual([]);
      const [edit] = editsIn(sent, room);
      for (const one of [line, edit]) {
        expect(one?.card).toMatchObject({ msgType: "Update", severity: "watch", case: CODE });
      }
      expect(line?.body).toMatch(/^(?:YA NO ES URGENTE|NO LONGER URGENT)/u);
      expect(line?.content["msgtype"]).toBe("m.text");
      expect(line?.content["m.mentions"]).toEqual({});
    }
    expect(place.world.state.alerts.alerts.get(CODE)?.severity).toBe("watch");
  });

  it("reaches those, too, whose committee is told of nothing below urgent", () => {
    const place = town();
    raise(place, { area: "north/hill" });
    const sent = orders(place, `!update ${CODE} severity info a delivery van`);
    expect(cardsIn(sent, place.hill)[0]?.card).toMatchObject({ severity: "info" });
    const later = orders(place, `!allclear ${CODE}`);
    expect(cardsIn(later, place.hill)).toHaveLength(1);
  });

  it("is so when its case counts for less, once", () => {
    const place = town();
    raise(place);
    caseTurns(place, "unconfirmed");
    const sent = cardsIn(downgraded(place), place.river);
    expect(sent.map(({ card }) => [card["severity"], card["certainty"]])).toEqual([
      ["watch", "Possible"],
    ]);
    expect(cardsIn(downgraded(place))).toEqual([]);
    const [again] = cardsIn(caseTurns(place, "confirmed"), place.river);
    expect(again?.card).toMatchObject({ severity: "watch", certainty: "Observed" });
    expect(again?.body).toMatch(/^CONFIRMADO DE NUEVO/u);
  });

  it("names what it counts as in the answer, where it was made quieter and nowhere else", () => {
    const place = town();
    raise(place);
    const said = [`!update ${CODE} watch`, `!update ${CODE} they left`, `!allclear ${CODE}`];
    const named = said.map((words) =>
      orders(place, words)
        .map(({ card }) => card)
        .filter(({ kind }) => kind === "answer"),
    );
    expect(named.map((cards) => cards.map((card) => card["severity"]))).toEqual([
      ["watch"],
      [undefined],
      [undefined],
    ]);
  });

  it("control: stays as it is when it was watch already, or is over", () => {
    const place = town();
    raise(place, { severity: "watch" });
    expect(cardsIn(downgraded(place))).toEqual([]);
    const over = town();
    raise(over);
    orders(over, `!allclear ${CODE}`);
    expect(cardsIn(downgraded(over))).toEqual([]);
  });

  it("is heard by those who are out there", () => {
    const place = town();
    raise(place);
    place.world.says(ana, place.river, "!going");
    const [line] = cardsIn(orders(place, `!update ${CODE} severity watch slow`), place.river);
    expect(line?.content["m.mentions"]).toEqual({ user_ids: [ana.userId] });
  });
});

describe("words that begin with a severity", () => {
  it.each(["watch out at the corner", "atención, se movieron", "info: they moved"])(
    "change nothing but the words, and it is told how: %s",
    (text) => {
      const place = town();
      raise(place);
      const sent = orders(place, `!update ${CODE} ${text}`);
      expect(cardsIn(sent, place.river)[0]?.card).toMatchObject({ severity: "urgent" });
      expect(cardsIn(sent, place.river)[0]?.body).toContain(text);
      expect(sent.at(-1)?.body).toContain(`“!update ${CODE} severity `);
    },
  );

  it("never make it louder: that takes a new alert, and somebody else's approval", () => {
    const place = town();
    raise(place, { severity: "watch" });
    const sent = orders(place, `!update ${CODE} severity urgent come all`);
    expect(refusals(sent)).toEqual(["not-permitted"]);
    expect(sent.at(-1)?.body).toContain("“!alert north/river urgent come all”");
    expect(cardsIn(sent)).toEqual([]);
  });
});
