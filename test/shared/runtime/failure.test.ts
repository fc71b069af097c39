/** What a failure means for what was being done. */
import { describe, expect, it } from "vitest";
import { Fault, type FaultCode } from "../../../shared/core/fault.ts";
import { failureOf, RETRY_LONGEST_MS } from "../../../shared/runtime/failure.ts";

function thenOf(code: FaultCode, attempts = 1): string {
  return failureOf(new Fault(code, "test"), attempts).then;
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
      const failure = failureOf(new Fault("unreachable", "test"), index + 1);
      return failure.then === "retry" ? failure.afterMs : NaN;
    });
    expect(waits[1]).toBeGreaterThan(waits[0] ?? Infinity);
    expect(Math.max(...waits)).toBe(RETRY_LONGEST_MS);
  });

  it("is waited for as long as the homeserver asks, when that is longer", () => {
    const asked = new Fault("rate-limited", "test", { retryAfterMs: 90_000 });
    expect(failureOf(asked, 1)).toMatchObject({ then: "retry", afterMs: 90_000 });
  });
});
