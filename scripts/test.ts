/**
 * `npm test`: the gate, simulated nights, and then what needs a real homeserver: the files of every
 * run, or all of them with `--whole`. The last line is `N passed, N failed`, from real counts; each
 * step of the gate counts as one.
 */
import type { Command } from "commander";
import { prepareSynapse } from "./homeserver/installation.ts";
import { cacheFolder } from "./entry/cache.ts";
import { gateSteps, STEPS_AT_ONCE } from "./entry/gate-steps.ts";
import { tellInstallStep } from "./entry/progress.ts";
import { addCounts, countsLine, endStepsOnSignal, runSteps, type Counts } from "./entry/steps.ts";
import { vitestStep } from "./entry/vitest-step.ts";

/**
 * Each file has a homeserver and three bots of its own. On two cores a third file at a time ends
 * nothing sooner, and people's patience in it runs out while its bots wait for their turn.
 */
const WORKERS = 2;

const LEFT_OUT = "not run: most end-to-end files; `npm test -- --whole` runs them, too";

export function configure(command: Command): void {
  command.argument("[pattern...]", "run only test files whose path holds one of these");
  command.option("--whole", "run every end-to-end file, as before a release");
}

export async function run(command: Command): Promise<number> {
  endStepsOnSignal();
  const isWhole = command.opts<{ whole?: true }>().whole ?? false;
  const counts = command.args.length > 0 ? await runMatching(command.args) : await runAll(isWhole);
  process.stdout.write(`${countsLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}

async function runMatching(filters: readonly string[]): Promise<Counts> {
  const options = { isLive: true, filters };
  const projects = [
    "unit",
    "apart",
    "tidy",
    "nights",
    "real",
    "alone",
    "rest",
    "rest-alone",
  ] as const;
  return await runSteps([await vitestStep("tests", projects, options)], 1);
}

async function runAll(isWhole: boolean): Promise<Counts> {
  // Before the rest: what is missing on this machine should be told in the first seconds.
  await prepareSynapse({ cacheDir: cacheFolder(), onProgress: tellInstallStep });
  const gate = await runSteps(await gateSteps(), STEPS_AT_ONCE);
  const nights = await vitestStep("simulated nights", ["nights"], { workers: STEPS_AT_ONCE });
  const [beside, alone] = isWhole
    ? ([
        ["real", "rest"],
        ["alone", "rest-alone"],
      ] as const)
    : ([["real"], ["alone"]] as const);
  const real = await vitestStep("real homeserver", beside, { isLive: true, workers: WORKERS });
  const failing = await vitestStep("what fails often", alone, { isLive: true, workers: 1 });
  const counts = addCounts([gate, await runSteps([nights, real, failing], 1)]);
  if (!isWhole) process.stdout.write(`${LEFT_OUT}\n`);
  return counts;
}
