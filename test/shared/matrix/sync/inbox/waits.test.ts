/** For how long a row waits, by itself and behind another. */
import { describe, expect, it } from "vitest";
import {
  KEY_WAIT_MS,
  SIGNATURE_WAIT_MS,
  Waits,
} from "../../../../../shared/matrix/sync/inbox/waits.ts";

/** How long it takes until none of these rows, each behind the one before it, waits any more. */
function untilAllOver(count: number, tellsBehind = true): number {
  let nowMs = 0;
  const waits = new Waits({ nowMs: () => nowMs });
  const rows = Array.from({ length: count }, (_, n) => `row ${n}`);
  while (rows.length > 0) {
    const [first = "", ...behind] = rows;
    if (waits.isOverdue(first, "key")) rows.shift();
    else if (tellsBehind) for (const rowKey of behind) waits.standsBehind(rowKey);
    nowMs += 500;
  }
  return nowMs;
}

describe("a row that waits", () => {
  it.each([
    ["key", KEY_WAIT_MS],
    ["signature", SIGNATURE_WAIT_MS],
  ] as const)("waits for a %s for its time, and no longer", (missing, waitMs) => {
    let nowMs = 0;
    const waits = new Waits({ nowMs: () => nowMs });
    expect(waits.isOverdue("row", missing)).toBe(false);
    nowMs = waitMs - 1;
    expect(waits.isOverdue("row", missing)).toBe(false);
    nowMs = waitMs;
    expect(waits.isOverdue("row", missing)).toBe(true);
  });

  it("waits little longer for ten lost keys of one person than for one", () => {
    expect(untilAllOver(10)).toBeLessThan(untilAllOver(1) + 10 * 2_000);
    // Control: without what is known of those behind, each would have its whole time.
    expect(untilAllOver(10, false)).toBeGreaterThan(9 * KEY_WAIT_MS);
  });

  it("is looked at for a moment at least, however long it stood behind another", () => {
    let nowMs = 0;
    const waits = new Waits({ nowMs: () => nowMs });
    waits.standsBehind("row");
    nowMs = 10 * KEY_WAIT_MS;
    expect(waits.isOverdue("row", "key")).toBe(false);
  });
});
