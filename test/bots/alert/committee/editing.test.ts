/** Committees that change and end, and places that committees stand on. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import { cardsIn, olga, orders, raise, refusals, town, type Town } from "../town.ts";

const committee = ({ world }: Town, id: string) => world.state.committees.committees.get(id);

describe("a committee that is edited", () => {
  it("has other areas, languages, floor, hours and name from now on", () => {
    const place = town();
    const fields = "areas north/hill, south/bridge languages en floor watch quiet 22-7";
    const [sent] = orders(place, `!committee edit "Rio" ${fields} name "River"`);
    expect(committee(place, place.riverId)).toMatchObject({
      ...{ name: "River", areas: ["north/hill", "south/bridge"], languages: ["en"] },
      ...{ floor: "watch", quiet: { from: 22 * 60, to: 7 * 60 } },
    });
    expect(sent?.body).toContain("Quiet hours 22:00–07:00 (UTC)");
    expect(cardsIn(raise(place), place.river)).toEqual([]);
  });

  it("keeps what is not named, and loses its quiet hours by a word", () => {
    const place = town();
    orders(place, '!committee edit "Rio" quiet hours from 10pm to 7am');
    const before = committee(place, place.riverId);
    expect(before).toMatchObject({ name: "Rio", languages: ["es", "en"], floor: "info" });
    expect(before?.quiet).toEqual({ from: 22 * 60, to: 7 * 60 });
    orders(place, '!committee edit "Rio" quiet none');
    expect(committee(place, place.riverId)?.quiet).toBeUndefined();
  });

  it("is shown as it is when nothing is to change", () => {
    const place = town();
    const [sent] = orders(place, '!committee edit "Rio"');
    expect(sent?.body).toContain("Areas: north/river. Languages: es, en.");
    expect(place.world.facts("committee-changed")).toEqual([]);
  });
});

describe("what is no change of a committee", () => {
  it.each([
    ['!committee edit "Rio" name "Hill"', "already"],
    ['!committee edit "Rio" areas atlantis', "unknown-area"],
    ['!committee edit "Rio" quiet always', "malformed"],
    ['!committee edit "Rio" bigger', "malformed"],
    ['!committee edit "Lake" floor watch', "unknown-committee"],
    ["!committee edit", "missing"],
  ])("is told with the reason: %s", (text, reason) => {
    const place = town();
    const before = place.world.state.committees;
    expect(refusals(orders(place, text))).toEqual([reason]);
    expect(place.world.state.committees).toBe(before);
  });
});

describe("a committee that is closed", () => {
  const closings = ({ world }: Town) =>
    world.effects.filter(({ do: what }) => what === "close-room");

  it("says goodbye, is emptied when that could be read, and leaves a receipt", () => {
    const place = town([alertBot, roomsBot]);
    const sent = orders(place, '!committee close "Rio"');
    const [goodbye] = sent.filter(({ roomId }) => roomId === place.river);
    expect(goodbye?.body).toContain("Gracias");
    expect(goodbye?.body).toContain("Thank you");
    place.world.passes(10 * SECOND_MS);
    expect(closings(place)).toEqual([]);
    const ended = [...place.world.passes(10 * SECOND_MS), ...place.world.passes(SECOND_MS)];
    const [receipt] = ended.filter(({ card }) => card["kind"] === "receipt");
    expect(closings(place)).toHaveLength(1);
    expect(receipt?.card).toMatchObject({ kind: "receipt", counts: { removed: 2, staying: 0 } });
    expect(committee(place, place.riverId)).toBeUndefined();
    place.world.passes(MINUTE_MS);
    expect(closings(place)).toHaveLength(1);
  });

  it("is told nothing from the goodbye on", () => {
    const place = town();
    orders(place, '!committee close "Rio"');
    expect(cardsIn(raise(place), place.river)).toEqual([]);
  });

  it("stays while an alert is open there", () => {
    const place = town();
    raise(place);
    const sent = orders(place, '!committee close "Rio"');
    expect(refusals(sent)).toEqual(["in-use"]);
    expect(sent[0]?.body).toContain("!allclear");
  });
});

describe("a place", () => {
  it("goes with its committees when it moves, and what lies in it, too", () => {
    const place = town();
    orders(place, "!area move north harbor/side");
    expect([...place.world.state.committees.areas]).toEqual([
      ...["harbor/side/river", "harbor/side/hill", "south/bridge"],
    ]);
    expect(committee(place, place.riverId)?.areas).toEqual(["harbor/side/river"]);
    const told = cardsIn(raise(place, { area: "harbor/side/river" }));
    expect(told.map(({ roomId }) => roomId)).toEqual([place.river, place.north]);
  });

  it.each(["remove", "move"])("is not to %s while confirmers or a case stand on it", (what) => {
    const place = town();
    place.world.area("east/lake");
    place.world.confirmers("east/lake");
    const order = what === "move" ? "!area move east/lake west" : "!area remove east/lake";
    const [sent] = orders(place, order);
    expect(sent?.card["reason"]).toBe("in-use");
    expect(sent?.body).toContain("the confirmers of east/lake");
    expect(place.world.state.committees.areas.has("east/lake" as never)).toBe(true);
  });

  it("is not removed from under a committee", () => {
    const place = town();
    const sent = orders(place, "!area remove north/river");
    expect(refusals(sent)).toEqual(["in-use"]);
    expect(sent[0]?.body).toContain("the committee Rio");
    orders(place, '!committee edit "Rio" areas south/bridge');
    expect(refusals(orders(place, "!area remove north/river"))).toEqual([]);
  });

  it.each([
    "!area move north north/upper",
    "!area move north/river south/bridge",
    "!area move north",
  ])("stays where it is with %s", (text) => {
    const place = town();
    expect(refusals(orders(place, text, olga))).toHaveLength(1);
    expect(place.world.facts("area-moved")).toEqual([]);
  });
});
