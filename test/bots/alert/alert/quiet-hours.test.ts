/** Quiet hours: what is less than urgent waits for their end, and is told once, if it still is. */
import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { cardsIn, codeIn, orders, otto, raise, town, type Town } from "../town.ts";

/** It is 08:00 (UTC): Rio sleeps until ten. */
function sleeping(): Town {
  const place = town();
  orders(place, '!committee edit "Rio" quiet 22-10');
  return place;
}

describe("in quiet hours", () => {
  it.each(["info", "watch"] as const)("%s waits, and the organizer is told until when", (how) => {
    const place = sleeping();
    const sent = orders(place, `!alert north/river ${how} two vans at the corner`);
    expect(cardsIn(sent, place.river)).toEqual([]);
    const answer = sent.find(({ roomId }) => roomId === place.management);
    expect(answer?.body).toContain("Rio has quiet hours: told at 10:00 (UTC)");
  });

  it("what is urgent does not wait", () => {
    const place = sleeping();
    expect(cardsIn(raise(place), place.river)).toHaveLength(1);
  });

  it("nobody is told wrongly that no committee covers the place", () => {
    const place = sleeping();
    const sent = orders(place, "!alert north/river info the street is closed");
    expect(sent.filter(({ card }) => card["kind"] === "warning")).toEqual([]);
    expect(sent.at(-1)?.body).toContain("waits: nobody is told yet");
  });

  it("who would be told is said with the time", () => {
    const place = sleeping();
    expect(orders(place, "!who north/river watch")[0]?.body).toContain(
      "Rio: quiet hours, it would be told at 10:00",
    );
    expect(orders(place, "!who north/river urgent")[0]?.body).toContain("Rio: 2 people");
  });
});

describe("when quiet hours end", () => {
  const waiting = (): Readonly<{ place: Town; code: string }> => {
    const place = sleeping();
    const code = codeIn(orders(place, "!alert north/river watch two vans at the corner"));
    return { place, code };
  };

  it("what is still open is told once, with its roll call, as it stands then", () => {
    const { place, code } = waiting();
    orders(place, `!update ${code} three vans now`);
    expect(cardsIn(place.world.passes(2 * HOUR_MS - MINUTE_MS), place.river)).toEqual([]);
    const sent = place.world.passes(MINUTE_MS);
    expect(cardsIn(sent, place.river)).toHaveLength(1);
    expect(cardsIn(sent, place.river)[0]?.body).toContain("three vans now");
    expect(sent.some(({ card }) => card["kind"] === "rollcall")).toBe(true);
    expect(place.world.passes(MINUTE_MS)).toEqual([]);
    expect(orders(place, `!delivery ${code}`)[0]?.body).toContain("2 of 2 rooms");
  });

  it("what is over is not told, and the delivery report says so", () => {
    const { place, code } = waiting();
    orders(place, `!allclear ${code}`);
    expect(place.world.passes(3 * HOUR_MS)).toEqual([]);
    expect(orders(place, `!delivery ${code}`)[0]?.body).toContain("It was over before");
  });

  it("a word takes the hours away, and it is told at once", () => {
    const { place } = waiting();
    orders(place, '!committee edit "Rio" quiet none', otto);
    expect(cardsIn(place.world.passes(1000), place.river)).toHaveLength(1);
  });
});
