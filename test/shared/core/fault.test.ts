/** Faults: which of them may be tried again, and that they tell nothing but code and operation. */
import { describe, expect, it } from "vitest";
import { Fault, type FaultCode } from "../../../shared/core/fault.ts";

const CODES: Readonly<Record<FaultCode, boolean>> = {
  unreachable: true,
  "rate-limited": true,
  "server-failed": true,
  refused: false,
  unfit: false,
  "logged-out": false,
  "not-encrypted": false,
  "clear-text-stopped": false,
  "untrusted-self": false,
  disk: false,
  corrupt: false,
  "wrong-key": false,
  setup: false,
};

describe("a fault", () => {
  it.each(Object.entries(CODES))("of code %s is transient: %s", (code, isTransient) => {
    expect(new Fault(code as FaultCode, "send").isTransient).toBe(isTransient);
  });

  it("says its operation and its code, or the hint instead", () => {
    expect(new Fault("refused", "invite").message).toBe("invite: refused");
    expect(new Fault("setup", "start", { hint: "the port is busy" }).message).toBe(
      "start: the port is busy",
    );
  });

  it("keeps its cause and the time to wait, and no word of the cause in its message", () => {
    const cause = new Error("@ana:example.org said something");
    const fault = new Fault("rate-limited", "send", { cause, retryAfterMs: 2_000 });
    expect(fault.cause).toBe(cause);
    expect(fault.retryAfterMs).toBe(2_000);
    expect(fault.message).toBe("send: rate-limited");
  });
});
