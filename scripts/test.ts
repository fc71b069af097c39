/**
 * `npm test`: the gate and then everything that needs a real homeserver. The last line is
 * `N passed, N failed`, from real counts; each step of the gate counts as one.
 */
import type { Command } from "commander";
import { prepareSynapse } from "./homeserver/installation.ts";
import { cacheFolder } from "./entry/cache.ts";
import { gateSteps, STEPS_AT_ONCE } from "./entry/gate-steps.ts";
import { tellInstallStep } from "./entry/progress.ts";
import { addCounts, countsLine, endStepsOnSignal, runSteps, type Counts } from "./entry/steps.ts";
import { vitestStep } from "./entry/vitest-step.ts";

/** Each file has a homeserver of its own and mostly waits: more of them than cores go together. */
const WORKERS = 3;

export function configure(command: Command): void {
  command.argument("[pattern...]", "run only test files whose path holds one of these");
}

export async function run(command: Command): Promise<number> {
  endStepsOnSignal();
  const counts = command.args.length > 0 ? await runMatching(command.args) : await runAll();
  process.stdout.write(`${countsLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}

async function runMatching(filters: readonly string[]): Promise<Counts> {
  const options = { isLive: true, filters };
  return await runSteps([await vitestStep("tests", ["unit", "tidy", "real"], options)], 1);
}

async function runAll(): Promise<Counts> {
  // Before the rest: what is missing on this machine should be told in the first seconds.
  await prepareSynapse({ cacheDir: cacheFolder(), onProgress: tellInstallStep });
  const gate = await runSteps(await gateSteps(), STEPS_AT_ONCE);
  const real = await vitestStep("real homeserver", ["real"], { isLive: true, workers: WORKERS });
  return addCounts([gate, await runSteps([real], 1)]);
}
