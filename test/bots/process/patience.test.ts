import { describe, expect, it } from "vitest";
import { patiently } from "../../../bots/process/patience.ts";
import { Fault } from "../../../shared/core/fault.ts";

describe("patience", () => {
  it("tries again while the same may succeed later", async () => {
    const soon = { retryAfterMs: 1 };
    const faults = [new Fault("unreachable", "ask", soon), new Fault("rate-limited", "ask", soon)];
    const answer = await patiently(() => {
      const fault = faults.shift();
      return fault === undefined ? Promise.resolve("there") : Promise.reject(fault);
    });
    expect(answer).toBe("there");
  });

  it("does not try again what was refused", async () => {
    let tries = 0;
    const work = (): Promise<never> => {
      tries += 1;
      return Promise.reject(new Fault("logged-out", "ask"));
    };
    await expect(patiently(work)).rejects.toMatchObject({ code: "logged-out" });
    expect(tries).toBe(1);
  });

  it("gives up at once when the process is told to end", async () => {
    const waiting = patiently(() =>
      Promise.reject(new Fault("unreachable", "ask", { retryAfterMs: 60_000 })),
    );
    waiting.catch(() => undefined);
    await Promise.resolve();
    // Whoever else listens here must not end the test.
    for (const listener of process.listeners("SIGTERM").slice(-1)) listener("SIGTERM");
    await expect(waiting).rejects.toMatchObject({ code: "unreachable" });
  });
});
