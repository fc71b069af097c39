/** Times of a schedule, over years of clocks that are changed and set. */
import { describe, expect, it } from "vitest";
import { lastSlot, parseCron, type Cron } from "../../../shared/core/cron.ts";
import { civilAt, dateAfter } from "../../../shared/core/values/civil-time.ts";

function cron(text: string): Cron {
  const parsed = parseCron(text);
  if (parsed === undefined) throw new Error("no cron expression");
  return parsed;
}

describe("a cron expression", () => {
  it.each([
    ["0 4 * * *", "2026-11-29T10:00Z", "2026-11-29 04:00"],
    ["0 4 * * *", "2026-11-29T03:59Z", "2026-11-28 04:00"],
    ["0 4 * * *", "2026-11-29T04:00Z", "2026-11-29 04:00"],
    ["0 4 * * 1", "2026-11-29T10:00Z", "2026-11-23 04:00"],
    ["0 4 * * 0", "2026-11-29T10:00Z", "2026-11-29 04:00"],
    ["0 4 * * 7", "2026-11-29T10:00Z", "2026-11-29 04:00"],
    ["30 2,14 1 * *", "2026-11-29T10:00Z", "2026-11-01 14:30"],
    ["*/20 1-3 * * *", "2026-11-29T10:00Z", "2026-11-29 03:40"],
    ["0 4 13 * 5", "2026-11-29T10:00Z", "2026-11-27 04:00"],
    ["0 0 29 2 *", "2026-03-01T10:00Z", undefined],
  ])("`%s` came last, at %s, at %s", (text, now, slot) => {
    expect(lastSlot(cron(text), Date.parse(now))).toBe(slot);
  });

  it.each(["", "daily", "* * * *", "60 * * * *", "0 24 * * *", "0 0 0 * *", "0 0 * 13 *"])(
    "is not `%s`",
    (text) => {
      expect(parseCron(text)).toBeUndefined();
    },
  );

  it.each(["0 0 * * 8", "5-1 * * * *", "*/0 * * * *", "1,,2 * * * *", "a * * * *", "* * * * * *"])(
    "is not `%s` either",
    (text) => {
      expect(parseCron(text)).toBeUndefined();
    },
  );
});

describe("a night in which clocks change", () => {
  const zones = ["America/Los_Angeles", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Tokyo"];

  it.each(zones)("has each time once, for three years (%s)", (zone) => {
    // At 2:15: leapt over in spring, and twice there in autumn.
    const daily = cron("15 2 * * *");
    let known = lastSlot(daily, Date.UTC(2026, 0, 1), zone) ?? "";
    let date = "";
    for (let hour = 0; hour < 24 * 366 * 3; hour += 1) {
      const nowMs = Date.UTC(2026, 0, 1) + hour * 3_600_000;
      const slot = lastSlot(daily, nowMs, zone) ?? "";
      if (slot === known) continue;
      expect(slot.slice(0, 10)).toBe(date === "" ? slot.slice(0, 10) : dateAfter(date, 1));
      expect(civilAt(nowMs, zone).date).toBe(slot.slice(0, 10));
      [known, date] = [slot, slot.slice(0, 10)];
    }
  });
});
