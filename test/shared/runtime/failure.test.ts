/** What a failure means for what was being done. */
import { describe, expect, it } from "vitest";
import { Fault, type FaultCode } from "../../../shared/core/fault.ts";
import { failureOf, RETRY_LONGEST_MS } from "../../../shared/runtime/failure.ts";

const LAST = { failed: 3, refused: 3 };

function thenOf(code: FaultCode): string {
  return failureOf(new Fault(code, "test"), LAST).then;
}

describe("a failure", () => {
  it.each<[FaultCode, string]>([
    ["unreachable", "retry"],
    ["server-failed", "retry"],
    ["rate-limited", "retry"],
    ["refused", "give-up"],
    ["clear-text-stopped", "give-up"],
    ["logged-out", "die"],
    ["untrusted-self", "die"],
    ["disk", "die"],
    ["corrupt", "die"],
  ])("of the code %s means: %s", (code, then) => {
    expect(thenOf(code)).toBe(then);
  });

  it("is waited for longer each time, up to a bound", () => {
    const waits = Array.from({ length: 60 }, (_, index) => {
      const failure = failureOf(new Fault("unreachable", "test"), {
        failed: index + 1,
        refused: 0,
      });
      return failure.then === "retry" ? failure.afterMs : NaN;
    });
    expect(waits[1]).toBeGreaterThan(waits[0] ?? Infinity);
    expect(Math.max(...waits)).toBe(RETRY_LONGEST_MS);
  });

  it("is waited for as long as the homeserver asks, when that is longer, up to a bound", () => {
    const afterMs = (retryAfterMs: number): unknown => {
      const asked = new Fault("rate-limited", "test", { retryAfterMs });
      const failure = failureOf(asked, { failed: 1, refused: 0 });
      return failure.then === "retry" ? failure.afterMs : undefined;
    };
    expect(afterMs(45_000)).toBe(45_000);
    expect(afterMs(90_000)).toBe(60_000);
  });

  it("is a refusal only when it was heard again, twice and apart", () => {
    const refused = (times: number): string =>
      failureOf(new Fault("refused", "test"), { failed: times, refused: times }).then;
    expect([1, 2, 3].map(refused)).toEqual(["retry", "retry", "give-up"]);
  });
});
