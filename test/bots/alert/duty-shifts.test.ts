/** Shifts that were planned begin and end, are told as text, and are missed when nobody follows. */
import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../shared/core/values/time.ts";
import type { Sent } from "../../harness/world.ts";
import { ana, ben, CODE, orders, raise, town, type Town } from "./town.ts";

function says({ world }: Town, who: typeof ana, text: string): readonly Sent[] {
  return world.says(who, world.direct(who, "alert"), text);
}

const duty = (sent: readonly Sent[]) => sent.filter(({ card }) => card["why"] === "duty");
const gaps = (sent: readonly Sent[]) => sent.filter(({ card }) => card["why"] === "duty-gap");

/** A town whose clocks show this. */
function at(time: string, zone = "UTC"): Town {
  const place = town();
  Object.assign(place.world.settings, { timeZone: zone });
  place.world.nowMs = Date.parse(time);
  return place;
}

describe("a shift that was planned", () => {
  it("begins with what is open and who is at a scene, once, and ends with a word", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on 10-12");
    raise(place);
    place.world.says(ben, place.river, "!here");
    expect(duty(place.world.passes(59 * MINUTE_MS))).toEqual([]);
    const [begins, ...more] = duty(place.world.passes(2 * MINUTE_MS));
    expect(more).toEqual([]);
    expect(begins?.content["m.mentions"]).toEqual({ user_ids: [ana.userId] });
    expect(begins?.body).toContain("until 12:00 (UTC)");
    expect(begins?.body).toContain(`${CODE}, north/river: going 0, there 1`);
    expect(duty(place.world.passes(MINUTE_MS))).toEqual([]);
    expect(duty(place.world.passes(2 * HOUR_MS))[0]?.body).toContain("Your duty is over");
    expect(duty(place.world.passes(MINUTE_MS))).toEqual([]);
  });

  it("is told late, and once, when no bot ran as it began", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on 10-14");
    expect(duty(place.world.passes(3 * HOUR_MS))).toHaveLength(1);
    expect(duty(place.world.passes(SECOND_MS))).toEqual([]);
  });

  it("control: is not told again to whoever began as she said so", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 12");
    expect(duty(place.world.passes(MINUTE_MS))).toEqual([]);
  });
});

describe("a gap", () => {
  it("that began while no bot ran is told once", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 12");
    const [told, ...more] = gaps(place.world.passes(5 * HOUR_MS));
    expect(more).toEqual([]);
    expect(told?.body).toContain("Since 12:00 (UTC) nobody is on duty for north/river.");
    expect(gaps(place.world.passes(MINUTE_MS))).toEqual([]);
  });

  it("is told at once when the last one goes off duty, and not while others stay", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 20");
    says(place, ben, "duty on until 20");
    expect(gaps(says(place, ana, "duty off"))).toEqual([]);
    expect(gaps(says(place, ben, "duty off"))).toHaveLength(1);
  });
});

describe("what ended between two ticks", () => {
  it("is told though somebody goes on or off duty before the next one", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 10");
    says(place, ben, "duty on until 13");
    place.world.nowMs += 61 * MINUTE_MS;
    says(place, ben, "duty off");
    expect(duty(place.world.passes(SECOND_MS)).map(({ body }) => body)).toEqual([
      expect.stringContaining("Your duty is over"),
    ]);
  });

  it("is a gap that is told though somebody says that she is on duty later", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 10");
    place.world.nowMs += 61 * MINUTE_MS;
    says(place, ben, "duty on 20-22");
    expect(gaps(place.world.passes(SECOND_MS))[0]?.body).toContain("Since 10:00 (UTC) nobody");
  });

  it("control: whoever goes off duty is told so once, and the gap is told once", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 10");
    says(place, ben, "duty on until 13");
    place.world.passes(2 * HOUR_MS);
    expect(gaps(says(place, ben, "duty off"))).toHaveLength(1);
    const sent = place.world.passes(MINUTE_MS);
    expect([...duty(sent), ...gaps(sent)]).toEqual([]);
  });
});

describe("the cover as text", () => {
  it("tells blocks by count, and names nobody, not even to organizers", () => {
    const place = at("2026-12-01T09:00:00Z");
    says(place, ana, "duty on until 12");
    says(place, ben, "duty on 10-14");
    const [text] = orders(place, "!duty today");
    expect(text?.body).toContain(
      "09:00–10:00 1 person · 10:00–12:00 2 people · 12:00–14:00 1 person · 14:00–09:00 NOBODY",
    );
    expect(text?.body).not.toMatch(/\b(?:ana|ben|olga)\b/u);
  });
});

describe("the cover of more places than one text holds", () => {
  it("says how many it leaves out, as text and as answer", () => {
    const place = at("2026-12-01T09:00:00Z");
    for (let number = 0; number < 40; number += 1) {
      place.world.committee(`More ${number}`, { areas: [`east/block-${number}`] });
    }
    const places = new Set(
      [...place.world.state.committees.committees.values()].flatMap(({ areas }) => areas),
    ).size;
    expect(orders(place, "!duty today")[0]?.body).toContain(`… and ${places - 20} more.`);
    expect(orders(place, "!duty")[0]?.body).toContain(`… and ${places - 30} more.`);
  });
});

describe("the night in which an hour comes twice, or never", () => {
  it.each([
    ["America/New_York", "2026-11-01T02:00:00Z", "duty on 22-6", 9],
    ["America/New_York", "2027-03-14T03:00:00Z", "duty on 22-6", 7],
    ["Europe/Vienna", "2026-10-24T20:00:00Z", "duty on 22-6", 9],
    ["America/Santiago", "2027-04-04T01:00:00Z", "duty on 22-6", 9],
    ["Africa/Casablanca", "2026-02-14T21:00:00Z", "duty on 22-6", 9],
  ])("in %s from %s on: a shift ends when clocks show its end", (zone, now, text, hours) => {
    const place = at(now, zone);
    says(place, ana, text);
    const [shift] = place.world.state.committees.shifts;
    expect((shift?.untilMs ?? 0) - (shift?.fromMs ?? 0)).toBe(hours * HOUR_MS);
    const ends = duty(place.world.passes(hours * HOUR_MS + MINUTE_MS));
    expect(ends).toHaveLength(1);
    expect(duty(place.world.passes(HOUR_MS))).toEqual([]);
  });
});
