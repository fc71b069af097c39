/** A held case outlives its time, everybody can see that, and it ends by itself. */
import { describe, expect, it } from "vitest";
import { DEFAULT_LIVES } from "../../../../shared/core/lives.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { ana, CODE, olga, orders, otto, raise, town, type Town } from "../../alert/town.ts";

/** A case that is over everywhere: in the streams of all three bots. */
function over(): Town {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place);
  orders(place, `!allclear ${CODE}`);
  return place;
}

const known = ({ world: { state } }: Town) => ({
  case: state.cases.has(CODE),
  alert: state.alerts.alerts.has(CODE),
});
const KNOWN = { case: true, alert: true };
const GONE = { case: false, alert: false };

describe("a case that is held", () => {
  it("is not forgotten when its time is over, and is when it is held no more", () => {
    const place = over();
    orders(place, `!hold ${CODE} 60d`);
    place.world.passes(DEFAULT_LIVES.cases + DAY_MS);
    expect(known(place)).toEqual(KNOWN);
    orders(place, `!hold ${CODE} off`);
    place.world.passes(1_000);
    expect(known(place)).toEqual(GONE);
  });

  it("control: is forgotten with its time when nobody holds it, and not a moment before", () => {
    const place = over();
    place.world.passes(DEFAULT_LIVES.cases - 1_000);
    expect(known(place)).toEqual(KNOWN);
    place.world.passes(2_000);
    expect(known(place)).toEqual(GONE);
  });

  it("is let go when its day has come, and the organizers hear of it", () => {
    const place = over();
    orders(place, `!hold ${CODE} 40d`);
    place.world.passes(40 * DAY_MS - 1_000);
    expect(place.world.facts("released")).toEqual([]);
    const said = place.world.passes(2_000);
    expect(place.world.facts("released")[0]?.data).toMatchObject({ code: CODE, why: "over" });
    expect(said.map(({ roomId, card }) => [roomId, card["why"]])).toContainEqual([
      place.management,
      "hold-over",
    ]);
    place.world.passes(1_000);
    expect(known(place)).toEqual(GONE);
  });

  it("is shown as such by status, by delivery and by retention, with how long", () => {
    const place = over();
    orders(place, `!hold ${CODE} 5d`);
    const [status] = place.world.says(ana, place.river, `!status ${CODE}`);
    const [delivery] = orders(place, `!delivery ${CODE}`);
    const [retention] = orders(place, "!retention");
    expect(status?.body).toContain("Retenido por la organización: durante 5 días más");
    expect(delivery?.body).toContain("nothing of it is erased for 5 more days");
    expect(retention?.body).toContain(`${CODE}: 5 more days`);
    expect(retention?.card["counts"]).toMatchObject({ due: 0, held: 1 });
  });

  it("has the end that was said last", () => {
    const place = over();
    orders(place, `!hold ${CODE} 5d`);
    place.world.says(otto, place.management, `!hold ${CODE} 20d`);
    expect(place.world.state.holds.get(CODE)?.by).toBe(otto.tag);
    place.world.passes(6 * DAY_MS);
    expect(place.world.state.holds.size).toBe(1);
  });
});

describe("what cannot be held", () => {
  it.each([
    [`!hold ${CODE} 91d`, "malformed"],
    [`!hold ${CODE} 3h`, "malformed"],
    [`!hold ${CODE} soon`, "malformed"],
    [`!hold ${CODE} off`, "already"],
    ["!hold 46R7", "unknown-case"],
  ])("%s is refused, and nothing is written", (text, reason) => {
    const place = over();
    const before = place.world.entries.length;
    const said = place.world.says(olga, place.management, text);
    expect(said.map(({ card }) => card["reason"])).toEqual([reason]);
    expect(place.world.entries).toHaveLength(before);
  });

  it("is held by nobody but organizers", () => {
    const place = over();
    const said = place.world.says(ana, place.river, `!hold ${CODE} 5d`);
    expect(said.map(({ card }) => card["reason"])).toEqual(["not-permitted"]);
    expect(place.world.state.holds.size).toBe(0);
  });
});

describe("retention", () => {
  it("says what is due, and how long this network keeps each thing", () => {
    const place = over();
    place.world.nowMs += DEFAULT_LIVES.cases;
    const [said] = orders(place, "!retention");
    expect(said?.card["counts"]).toEqual({ due: 1, held: 0 });
    expect(said?.body).toContain("30 days after its end");
    expect(said?.body).toContain("14 days");
  });
});
