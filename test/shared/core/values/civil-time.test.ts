/** Days and clocks of a zone: what people there read, over each change to summer time and back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilAt, dateAfter, instantAt } from "../../../../shared/core/values/civil-time.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";

const LOS_ANGELES = "America/Los_Angeles";
const ZONES = ["UTC", LOS_ANGELES, "America/Mexico_City", "Australia/Lord_Howe", "Asia/Kathmandu"];

describe("the clock of a zone", () => {
  it("shows date, weekday and minute as people there read them", () => {
    expect(civilAt(Date.parse("2026-11-29T07:30Z"), LOS_ANGELES)).toEqual({
      date: "2026-11-28",
      weekday: 6,
      minuteOfDay: 23 * 60 + 30,
    });
  });

  it("shows at midnight the first minute of the new day", () => {
    expect(civilAt(Date.parse("2026-11-29T08:00Z"), LOS_ANGELES)).toMatchObject({
      date: "2026-11-29",
      minuteOfDay: 0,
    });
  });

  it.each([
    { what: "before summer time", date: "2026-03-07", iso: "2026-03-07T15:00Z" },
    { what: "in summer time", date: "2026-03-09", iso: "2026-03-09T14:00Z" },
  ])("is 7:00 at the right instant $what", ({ date, iso }) => {
    expect(instantAt(date, 7 * 60, LOS_ANGELES)).toBe(Date.parse(iso));
  });

  it("takes the moment after the leap for a time that is left out", () => {
    expect(instantAt("2026-03-08", 150, LOS_ANGELES)).toBe(Date.parse("2026-03-08T10:00Z"));
  });

  it("takes the first of a time that comes twice", () => {
    expect(instantAt("2026-11-01", 90, LOS_ANGELES)).toBe(Date.parse("2026-11-01T08:30Z"));
  });

  it("is read back from every instant, in zones of every kind", () => {
    const instant = fc.integer({ min: 0, max: 30_000 * 24 * 60 }).map((one) => one * MINUTE_MS);
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (atMs, zone) => {
        const { date, minuteOfDay } = civilAt(atMs, zone);
        // Of a time that comes twice it is the first.
        expect([0, HOUR_MS, HOUR_MS / 2]).toContain(atMs - instantAt(date, minuteOfDay, zone));
      }),
    );
  });

  it("gives each minute of each day an instant that is not before that of an earlier one", () => {
    for (const zone of ZONES) {
      for (let date = "2026-01-01"; date < "2027-01-01"; date = dateAfter(date, 1)) {
        const times = [0, 119, 150, 180, 1439].map((minute) => instantAt(date, minute, zone));
        expect(times.toSorted((a, b) => a - b)).toEqual(times);
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(DAY_MS + HOUR_MS);
      }
    }
  });
});
