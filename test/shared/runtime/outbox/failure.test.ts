/** What a failure means for what was being done. */
import { describe, expect, it } from "vitest";
import { Fault, type FaultCode } from "../../../../shared/core/fault.ts";
import { counted, failureOf, RETRY_LONGEST_MS } from "../../../../shared/runtime/outbox/failure.ts";
import type { Tries } from "../../../../shared/runtime/outbox/failure.ts";

/** What it means when it has happened so often, and nothing else has. */
function after(reason: Fault, times: number) {
  let tries: Tries | undefined;
  for (let time = 0; time < times; time += 1) tries = counted(tries, reason);
  return failureOf(reason, tries ?? { failed: 0, refused: 0 });
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
    // A refusal counts once it was heard thrice; nothing else changes its meaning so soon.
    expect(after(new Fault(code, "test"), 3).then).toBe(then);
  });

  it("is no refusal before it was heard again, twice apart", () => {
    const refused = new Fault("refused", "test");
    expect([1, 2, 3].map((times) => after(refused, times).then)).toEqual([
      "retry",
      "retry",
      "give-up",
    ]);
  });

  it("is waited for longer each time, up to a bound", () => {
    const waits = Array.from({ length: 60 }, (_, index) => {
      const failure = after(new Fault("unreachable", "test"), index + 1);
      return failure.then === "retry" ? failure.afterMs : NaN;
    });
    expect(waits[1]).toBeGreaterThan(waits[0] ?? Infinity);
    expect(Math.max(...waits)).toBe(RETRY_LONGEST_MS);
  });

  it("is waited for as long as the homeserver asks, when that is longer", () => {
    const asked = new Fault("rate-limited", "test", { retryAfterMs: 45_000 });
    expect(after(asked, 1)).toMatchObject({ then: "retry", afterMs: 45_000 });
  });
});
