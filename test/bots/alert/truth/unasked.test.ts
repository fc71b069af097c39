/** What organizers are told unasked: rooms that have no card, and alerts that nobody speaks of. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import { SlowOutbox } from "../alert/slow-outbox.ts";
import { ana, CODE, orders, raise, report, town, type Town } from "../town.ts";

const because = (sent: ReturnType<typeof orders>, why: string) =>
  sent.filter(({ card }) => card["why"] === why);

describe("rooms that have no card a minute later", () => {
  function slow(place: Town, reached: "none" | "river"): SlowOutbox {
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    if (reached === "river") outbox.step(place.river);
    return outbox;
  }

  it("are told room by room, once, and that they have it in the end", () => {
    const place = town();
    const outbox = slow(place, "river");
    expect(because(place.world.passes(50 * SECOND_MS), "late")).toEqual([]);
    const [told, ...more] = because(place.world.passes(15 * SECOND_MS), "late");
    expect(more).toEqual([]);
    expect(told).toMatchObject({ roomId: place.management, card: { kind: "warning", case: CODE } });
    expect(told?.body).toContain(`${CODE}: 1 of 2 rooms do NOT have the alert yet.`);
    expect(told?.body).toContain("All north");
    expect(told?.body).not.toContain("Rio");
    expect(because(place.world.passes(10 * MINUTE_MS), "late")).toEqual([]);
    outbox.drain();
    const [over] = because(place.world.passes(SECOND_MS), "late");
    expect(over).toMatchObject({ card: { kind: "receipt", counts: { reached: 2, rooms: 2 } } });
    expect(because(place.world.passes(10 * MINUTE_MS), "late")).toEqual([]);
  });

  it("control: are not spoken of when each has it", () => {
    const place = town();
    slow(place, "none").drain();
    expect(because(place.world.passes(5 * MINUTE_MS), "late")).toEqual([]);
  });

  it("are told together where many were refused", () => {
    const place = town();
    const rooms = Array.from({ length: 6 }, (_, index) =>
      place.world.committee(`C${index}`, { areas: ["north/river"] }),
    );
    const outbox = slow(place, "none");
    for (const { roomId } of rooms) outbox.step(roomId, "refused");
    outbox.drain();
    // The first ones singly, since then nobody knows how many there will be.
    expect(outbox.warnings(place.management)).toHaveLength(3);
    const [told] = because(place.world.passes(2 * MINUTE_MS), "late");
    for (const index of rooms.keys()) expect(told?.body).toContain(`C${index}`);
  });
});

describe("rooms that fail after many others were told of", () => {
  function many(place: Town) {
    const rooms = Array.from({ length: 6 }, (_, index) => {
      const areas = ["north/river"];
      return place.world.committee(`C${index}`, { areas });
    });
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    return { rooms, outbox };
  }

  it.each([
    ["a minute later", 2 * MINUTE_MS],
    ["hours later", 5 * HOUR_MS],
  ])("are told as well: %s", (_, afterMs) => {
    const place = town();
    const { rooms, outbox } = many(place);
    for (const { roomId } of rooms.slice(0, 5)) outbox.step(roomId, "refused");
    expect(because(place.world.passes(2 * MINUTE_MS), "late")).toHaveLength(1);
    place.world.passes(afterMs);
    for (const { roomId } of rooms.slice(5)) outbox.step(roomId, "refused");
    const [told, ...more] = because(place.world.passes(MINUTE_MS), "late");
    expect(told?.body).toContain("C5");
    expect(more).toEqual([]);
    expect(because(place.world.passes(MINUTE_MS), "late")).toEqual([]);
  });

  it("are told singly when the alert is older than a day", () => {
    const place = town();
    const { rooms, outbox } = many(place);
    for (const { roomId } of rooms.slice(0, 5)) outbox.step(roomId, "refused");
    place.world.passes(2 * MINUTE_MS);
    place.world.passes(25 * HOUR_MS);
    while (outbox.step(place.management)) continue;
    const before = outbox.warnings(place.management).length;
    for (const { roomId } of rooms.slice(5)) outbox.step(roomId, "refused");
    while (outbox.step(place.management)) continue;
    expect(outbox.warnings(place.management)).toHaveLength(before + 1);
  });
});

describe("an open alert about which nobody says anything", () => {
  const quiet = (place: Town): Town => {
    Object.assign(place.world.settings, { quietAlertMs: 30 * MINUTE_MS });
    return place;
  };

  it("is remembered after the time for it, then after twice as long, with how many go", () => {
    const place = quiet(town());
    raise(place);
    place.world.says(ana, place.river, "!going");
    expect(because(place.world.passes(29 * MINUTE_MS), "silent")).toEqual([]);
    const [told] = because(place.world.passes(MINUTE_MS), "silent");
    expect(told).toMatchObject({ roomId: place.management, card: { case: CODE } });
    expect(told?.body).toContain(`${CODE}, north/river: no word for 30 min. Is it over?`);
    expect(told?.body).toContain("Going 1");
    expect(because(place.world.passes(29 * MINUTE_MS), "silent")).toEqual([]);
    expect(because(place.world.passes(MINUTE_MS), "silent")[0]?.body).toContain("for 1 h");
  });

  it("is not while somebody speaks of it, nor when it is over", () => {
    const place = quiet(town());
    raise(place);
    place.world.passes(20 * MINUTE_MS);
    orders(place, `!update ${CODE} they are still there`);
    expect(because(place.world.passes(20 * MINUTE_MS), "silent")).toEqual([]);
    expect(because(place.world.passes(10 * MINUTE_MS), "silent")).toHaveLength(1);
    orders(place, `!allclear ${CODE}`);
    expect(because(place.world.passes(5 * HOUR_MS), "silent")).toEqual([]);
  });

  it("is remembered once after a night in which no bot ran", () => {
    const place = quiet(town());
    raise(place);
    expect(because(place.world.passes(9 * HOUR_MS), "silent")).toHaveLength(1);
    expect(because(place.world.passes(MINUTE_MS), "silent")).toEqual([]);
  });

  it("control: is not where the network wants none", () => {
    const place = town();
    raise(place);
    expect(because(place.world.passes(5 * HOUR_MS), "silent")).toEqual([]);
  });
});

describe("a committee that covers the place only now", () => {
  const OTHER = codeFromNumber(99);

  it("is told how the alert stands when its room is there, and all that follows", () => {
    const place = town();
    raise(place);
    orders(place, `!update ${CODE} they went to the bridge`);
    orders(place, '!committee new "Late" north/river en');
    const late = [...place.world.state.committees.committees.values()].find(
      ({ name }) => name === "Late",
    );
    const cards = place.world.sent.filter(({ roomId }) => roomId === late?.roomId);
    const [card] = cards;
    expect(card?.card).toMatchObject({ kind: "alert", case: CODE, msgType: "Update" });
    expect(card?.body).toContain("they went to the bridge");
    expect(cards.some((one) => one.card["kind"] === "rollcall")).toBe(true);
    const over = orders(place, `!allclear ${CODE}`).filter(({ roomId }) => roomId === late?.roomId);
    expect(over.some(({ card: { msgType } }) => msgType === "Cancel")).toBe(true);
  });

  it("is told when it is given the place, unless it has its quiet hours", () => {
    const place = town();
    raise(place, { severity: "watch" });
    raise(place, { code: OTHER, area: "south/bridge" });
    orders(place, '!committee edit "Hill" areas north/river floor watch');
    expect(place.world.sent.some(({ roomId }) => roomId === place.hill)).toBe(true);
    const quiet = town();
    raise(quiet, { severity: "watch" });
    orders(quiet, '!committee edit "Hill" floor watch quiet 0-23:59');
    orders(quiet, '!committee edit "Hill" areas north/river');
    expect(quiet.world.sent.some(({ roomId }) => roomId === quiet.hill)).toBe(false);
    expect(quiet.world.state.alerts.alerts.get(CODE)?.held).toEqual([quiet.hillId]);
  });

  it("control: is not told of what is over, of practice, or twice", () => {
    const place = town();
    raise(place);
    orders(place, `!allclear ${CODE}`);
    orders(place, "!drill north/river");
    orders(place, '!committee edit "Hill" areas north/river,north/hill');
    orders(place, '!committee edit "Rio" areas north/river,north/hill');
    expect(place.world.sent.some(({ roomId }) => roomId === place.hill)).toBe(false);
  });
});
