/** Schedules: jobs run at their times, never twice at once, and end when asked. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createLogger } from "../../../shared/ops/log.ts";
import { startSchedule, type Job } from "../../../shared/ops/schedule.ts";

function setUp() {
  let lines = "";
  const destination = {
    write(line: string) {
      lines += line;
    },
  };
  return { log: createLogger({ level: "info", destination }), lines: () => lines };
}

const never = "0 0 29 2 *";
const job = (run: Job["run"], more: Partial<Job> = {}): Job => ({
  name: "sweep",
  cron: never,
  run,
  durationMaxMs: 5_000,
  ...more,
});

describe("schedule", () => {
  it("runs a job at its time", async () => {
    const ran = Promise.withResolvers<string>();
    const run = () => {
      ran.resolve("ran");
      return Promise.resolve();
    };
    const schedule = startSchedule([job(run, { cron: "* * * * * *" })], setUp().log);
    expect(await Promise.race([ran.promise, wait(3_000, "late")])).toBe("ran");
    await schedule.stop();
  });

  it("does not start a job that is still running", async () => {
    const gate = Promise.withResolvers<undefined>();
    const { log, lines } = setUp();
    const schedule = startSchedule([job(() => gate.promise)], log);
    const first = schedule.runNow("sweep");
    expect(await schedule.runNow("sweep")).toBe(false);
    expect(lines()).toContain("still running");
    gate.resolve(undefined);
    expect(await first).toBe(true);
    expect(await schedule.runNow("sweep")).toBe(true);
    await schedule.stop();
  });

  it("ends a job at its bound, and says that it failed without its words", async () => {
    const { log, lines } = setUp();
    const run = (signal: AbortSignal) =>
      wait(10_000, undefined, { signal }).catch(() => {
        throw new Error("@ana:example.org");
      });
    const schedule = startSchedule([job(run, { durationMaxMs: 20 })], log);
    expect(await schedule.runNow("sweep")).toBe(false);
    expect(lines()).toContain("a job has failed");
    expect(lines()).not.toContain("ana");
    await schedule.stop();
  });

  it("aborts what runs when it stops, and starts nothing after", async () => {
    let isAborted = false;
    const run = async (signal: AbortSignal) => {
      await wait(10_000, undefined, { signal }).catch(() => undefined);
      isAborted = signal.aborted;
    };
    const schedule = startSchedule([job(run)], setUp().log);
    const running = schedule.runNow("sweep");
    await schedule.stop();
    expect(await running).toBe(true);
    expect(isAborted).toBe(true);
    expect(await schedule.runNow("sweep")).toBe(false);
  });

  it("refuses two jobs of one name, a time that is none, and a name nobody has", async () => {
    const idle = job(() => Promise.resolve());
    expect(() => startSchedule([idle, idle], setUp().log)).toThrow("same name");
    const odd = { ...idle, cron: "at dawn" };
    expect(() => startSchedule([odd], setUp().log)).toThrow("cron");
    const schedule = startSchedule([idle], setUp().log);
    await expect(schedule.runNow("other")).rejects.toMatchObject({ code: "setup" });
    await schedule.stop();
  });
});
