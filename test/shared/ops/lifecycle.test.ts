/** The life of a process: order of starting and stopping, failures, signals, bounds. */
import { describe, expect, it } from "vitest";
import { createLogger } from "../../../shared/ops/log.ts";
import { runLifecycle, type Part } from "../../../shared/ops/lifecycle.ts";

const log = createLogger({ level: "error", destination: { write: () => undefined } });

function setUp() {
  const seen: string[] = [];
  const part = (name: string, stop?: () => Promise<void>): Part => ({
    start() {
      seen.push(`+${name}`);
      return Promise.resolve(async () => {
        seen.push(`-${name}`);
        await stop?.();
      });
    },
  });
  return { seen, part };
}

describe("lifecycle", () => {
  it("starts in order, ends on a signal, stops in reverse", async () => {
    const { seen, part } = setUp();
    const listeners = process.listenerCount("SIGTERM");
    const ending = await runLifecycle([part("store"), part("session"), part("bot")], {
      log,
      onStarted: () => {
        seen.push("ready");
        process.emit("SIGTERM", "SIGTERM");
      },
    });
    expect(ending).toBe("clean");
    expect(seen).toEqual(["+store", "+session", "+bot", "ready", "-bot", "-session", "-store"]);
    expect(process.listenerCount("SIGTERM")).toBe(listeners);
  });

  it("stops what had started when a part fails to start, and throws that failure", async () => {
    const { seen, part } = setUp();
    const failing: Part = { start: () => Promise.reject(new Error("no disk")) };
    const running = runLifecycle([part("store"), failing, part("bot")], { log });
    await expect(running).rejects.toThrow("no disk");
    expect(seen).toEqual(["+store", "-store"]);
  });

  it("leaves an overdue part behind, stops the rest, and says so", async () => {
    const { seen, part } = setUp();
    const stuck = part("stuck", () => new Promise(() => undefined));
    const failing = part("failing", () => Promise.reject(new Error("busy")));
    const ending = await runLifecycle([part("store"), failing, stuck], {
      log,
      stopMaxMs: 20,
      end: AbortSignal.timeout(5),
    });
    expect(ending).toBe("overdue");
    expect(seen.slice(-3)).toEqual(["-stuck", "-failing", "-store"]);
  });

  it("no longer waits at the second signal", async () => {
    const { part } = setUp();
    const stuck = part("stuck", () => {
      process.emit("SIGINT", "SIGINT");
      return new Promise(() => undefined);
    });
    const onStarted = () => process.emit("SIGINT", "SIGINT");
    expect(await runLifecycle([stuck], { log, onStarted })).toBe("overdue");
  });
});
