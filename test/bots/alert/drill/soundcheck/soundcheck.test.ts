/** Whether phones ring is asked of the people who have them, and told in numbers. */
import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import type { RoomId } from "../../../../../shared/core/values/ids.ts";
import { POLL_END_TYPE, POLL_TYPE } from "../../../../../shared/language/content.ts";
import { SOUNDCHECK_MINUTES } from "../../../../../bots/alert/drill/soundcheck/asking.ts";
import { ana, ben, mallory, orders, raise, refusals, town, type Town } from "../../town.ts";

const END_MS = SOUNDCHECK_MINUTES * MINUTE_MS;

function checked(): Town {
  const place = town();
  orders(place, "!soundcheck north/river");
  return place;
}

const choicesIn = ({ world }: Town, roomId: RoomId) =>
  world.sent.find((one) => one.roomId === roomId && one.type === POLL_TYPE)?.card["choices"] as {
    rang: string;
    silent: string;
  };

const vote = (place: Town, who: typeof ana, id: string) => place.world.votes(who, place.river, id);

describe("a sound check", () => {
  it("rings each phone of the area as an urgent alert does, and asks by words and poll", () => {
    const place = town();
    const sent = orders(place, "!soundcheck north/river");
    const river = sent.filter(({ roomId }) => roomId === place.river);
    expect(river.map(({ type }) => type)).toEqual(["m.room.message", POLL_TYPE]);
    expect(river[0]?.content).toMatchObject({
      msgtype: "m.text",
      "m.mentions": { room: true, user_ids: [ana.userId, ben.userId] },
    });
    expect(river[0]?.body).toMatch(/^PRUEBA DE SONIDO, north\/river/u);
    expect(river[0]?.card).toMatchObject({ status: "Exercise", area: "north/river" });
  });

  it("tells whoever heard nothing what to change, at once", () => {
    const place = checked();
    const [said] = vote(place, ana, choicesIn(place, place.river).silent);
    expect(said?.card["kind"]).toBe("answer");
    expect(said?.body).toContain("FluffyChat");
  });

  it("counts each person once, by poll or by word, and the last answer counts", () => {
    const place = checked();
    vote(place, ana, choicesIn(place, place.river).silent);
    place.world.says(ana, place.river, "!sonó");
    place.world.says(ben, place.river, "silent");
    const report = place.world.passes(END_MS).find(({ roomId }) => roomId === place.management);
    expect(report?.card).toMatchObject({
      why: "soundcheck",
      counts: { rang: 1, silent: 1, unheard: 0, people: 2 },
    });
    expect(report?.body).toContain("1 of 2 phones rang (50 %)");
  });

  it("counts nobody whom it was not asked of", () => {
    const place = checked();
    vote(place, mallory, choicesIn(place, place.river).rang);
    const report = place.world.passes(END_MS).find(({ roomId }) => roomId === place.management);
    expect(report?.card["counts"]).toMatchObject({ rang: 0, unheard: 2 });
  });

  it("ends its polls with the numbers, and is said once", () => {
    const place = checked();
    vote(place, ana, choicesIn(place, place.river).rang);
    expect(place.world.passes(END_MS - 1)).toEqual([]);
    const ends = place.world.passes(1).filter(({ type }) => type === POLL_END_TYPE);
    expect(ends.map(({ roomId }) => roomId)).toEqual([place.river, place.north]);
    expect(place.world.passes(END_MS)).toEqual([]);
    expect(refusals(place.world.says(ana, place.river, "!sonó"))).toEqual(["closed"]);
  });

  it("keeps nothing of it in the state, nor on the disk when it is over", () => {
    const place = checked();
    const before = place.world.entries.length;
    vote(place, ana, choicesIn(place, place.river).rang);
    place.world.passes(END_MS);
    expect(place.world.entries.length).toBe(before);
    expect([...place.world.contextOf("alert").notedUnder("soundcheck").keys()]).toEqual([]);
  });

  it("is not begun twice, nor while an alert is open there", () => {
    const place = checked();
    expect(refusals(orders(place, "!soundcheck north/river"))).toEqual(["already"]);
    const other = town();
    raise(other);
    expect(refusals(orders(other, "!soundcheck north"))).toEqual(["already"]);
  });

  it("control: a vote in somebody else's poll is none in this one", () => {
    const place = checked();
    raise(place);
    const rollCall = place.world.sent.find(
      ({ roomId, card }) => roomId === place.river && card["kind"] === "rollcall",
    );
    const { going } = rollCall?.card["choices"] as { going: string };
    expect(vote(place, ana, going)[0]?.card).toMatchObject({ counts: { going: 1 } });
  });
});
