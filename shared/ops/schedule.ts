/** Named jobs at set times, none of which overtakes itself. Only importer of node-cron. */
import { createTask, validate, type Logger as CronLogger } from "node-cron";
import { setTimeout as wait } from "node:timers/promises";
import { Fault } from "../core/fault.ts";
import type { Logger } from "./log.ts";

export type Job = Readonly<{
  name: string;
  /** Five or six cron fields, in the time zone of the machine. */
  cron: string;
  /** The signal is aborted at `durationMaxMs` and when the schedule stops. */
  run(signal: AbortSignal): Promise<void>;
  durationMaxMs: number;
}>;

export type Schedule = Readonly<{
  /** Runs a job now, unless it is running; resolves true when it ran to its end. */
  runNow(name: string): Promise<boolean>;
  /** No job starts after this; resolves when those that ran have ended or had their time. */
  stop(): Promise<void>;
}>;

const JOBS_MAX = 50;
const STOP_MAX_MS = 5_000;

/** The library would write to the console. */
const MUTE: CronLogger = { info() {}, warn() {}, error() {}, debug() {} };

/** Starts the jobs' clocks. Fails `setup` for a name used twice or a time that is none. */
export function startSchedule(jobs: readonly Job[], log: Logger): Schedule {
  checkJobs(jobs);
  const stopping = new AbortController();
  const running = new Map<string, Promise<boolean>>();
  const attempt = async (job: Job): Promise<boolean> => {
    if (stopping.signal.aborted) return false;
    if (running.has(job.name)) {
      log.warn("a job is still running and was not started again");
      return false;
    }
    const run = runJob(job, stopping.signal, log).finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  };
  const tasks = jobs.map((job) =>
    createTask(job.cron, () => attempt(job), { name: job.name, logger: MUTE }),
  );
  for (const task of tasks) void task.start();
  return {
    async runNow(name) {
      const job = jobs.find((candidate) => candidate.name === name);
      if (job === undefined) throw new Fault("setup", "run job", { hint: "no job has this name" });
      return attempt(job);
    },
    async stop() {
      stopping.abort();
      for (const task of tasks) await task.destroy();
      const late = wait(STOP_MAX_MS, undefined, { ref: false });
      await Promise.race([Promise.allSettled(running.values()), late]);
    },
  };
}

function checkJobs(jobs: readonly Job[]): void {
  const names = new Set(jobs.map((job) => job.name));
  if (names.size !== jobs.length || jobs.length > JOBS_MAX) {
    throw new Fault("setup", "start schedule", { hint: "two jobs have the same name" });
  }
  if (!jobs.every((job) => validate(job.cron))) {
    throw new Fault("setup", "start schedule", { hint: "a job's time is not a cron expression" });
  }
}

async function runJob(job: Job, stopping: AbortSignal, log: Logger): Promise<boolean> {
  const started = performance.now();
  const durationMs = (): number => Math.round(performance.now() - started);
  const overdue = AbortSignal.timeout(job.durationMaxMs);
  try {
    await job.run(AbortSignal.any([stopping, overdue]));
    log.debug("a job has ended", { durationMs: durationMs() });
    return true;
  } catch (reason) {
    log.fault("a job has failed", reason, { durationMs: durationMs() });
    return false;
  }
}
