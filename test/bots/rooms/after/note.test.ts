/** What a case taught: asked for once, kept without the case and without names, and taken back. */
import { describe, expect, it } from "vitest";
import { LIVES } from "../../../../shared/core/lives.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { Sent } from "../../../harness/world.ts";
import { ana, ben, CODE, mallory, orders, raise, refusals, town } from "../../alert/town.ts";
import type { Town } from "../../alert/town.ts";

const WEEK_DAYS = 7;
const TEXT = "Two people at each corner worked. Bring a charger.";

/** Ana went, and the alert is over. */
function over(): Town {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place);
  place.world.says(ana, place.river, `!going ${CODE}`);
  orders(place, `!allclear ${CODE}`);
  return place;
}

function writes(place: Town, text: string, who = ana): readonly Sent[] {
  const { world } = place;
  return world.says(who, world.direct(who, "rooms"), text);
}

describe("a note on what a case taught", () => {
  it("is asked for once, of whoever ends the alert and in its room", () => {
    const place = town([verifyBot, alertBot, roomsBot]);
    raise(place);
    place.world.says(ana, place.river, `!going ${CODE}`);
    const said = orders(place, `!allclear ${CODE}`);
    const asking = said.filter(({ body }) => body.includes(`!note ${CODE}`));
    const room = [...place.world.state.rooms.live.values()][0]?.roomId;
    expect(asking.map(({ roomId }) => roomId)).toEqual([place.management, room]);
    place.world.passes(DAY_MS);
    expect(place.world.facts("learned")).toEqual([]);
  });

  it("is kept by week and district, without case, person or a small count", () => {
    const place = over();
    writes(place, `note ${CODE} ${TEXT}`);
    const [fact] = place.world.facts("learned");
    const fields = ["area", "number", "text", "week", "went"];
    expect(Object.keys(fact?.data ?? {}).toSorted()).toEqual(fields);
    expect(fact?.data).toMatchObject({ number: 1, area: "north", went: null, text: TEXT });
    const [listed] = orders(place, "!notes");
    expect(listed?.body).toContain(TEXT);
    expect(listed?.body).toContain("fewer than 5");
    expect(listed?.body).not.toContain(CODE);
    expect(listed?.body).not.toMatch(/river|Ana/u);
  });

  it("loses names and numbers of people on the way, and shows it as it is kept", () => {
    const place = over();
    const [said] = writes(place, `note ${CODE} Call 555-010-0123 next time, and bring water`);
    expect(said?.body).toContain("bring water");
    expect(said?.body).not.toContain("0123");
    expect(JSON.stringify(place.world.facts("learned"))).not.toContain("0123");
  });

  it("is taken in the room of the case without its code", () => {
    const place = over();
    const room = [...place.world.state.rooms.live.values()][0]?.roomId;
    if (room === undefined || room === null) throw new Error("there is no room for the case");
    place.world.says(ana, room, `!note ${TEXT}`);
    expect(place.world.facts("learned")).toHaveLength(1);
  });

  it("is taken of nobody who was not there", () => {
    const place = over();
    expect(refusals(writes(place, `note ${CODE} ${TEXT}`, ben))).toEqual(["not-permitted"]);
    writes(place, `note ${CODE} ${TEXT}`, mallory);
    expect(place.world.facts("learned")).toEqual([]);
  });

  it("outlives its case, and goes with its own time", () => {
    const place = over();
    writes(place, `note ${CODE} ${TEXT}`);
    place.world.passes((LIVES.cases.days + 1) * DAY_MS);
    place.world.passes(1_000);
    expect(place.world.state.alerts.alerts.has(CODE)).toBe(false);
    expect(place.world.state.lessons).toHaveLength(1);
    place.world.passes((LIVES.lessons.days + WEEK_DAYS - LIVES.cases.days) * DAY_MS);
    expect(place.world.state.lessons).toEqual([]);
  });

  it("is taken out by an organizer, who hears what stays", () => {
    const place = over();
    writes(place, `note ${CODE} ${TEXT}`);
    const [said] = orders(place, "!notes drop 1");
    expect(said?.body).toContain("Not erased");
    expect(place.world.state.lessons).toEqual([]);
    expect(refusals(orders(place, "!notes drop 1"))).toEqual(["missing"]);
  });
});
