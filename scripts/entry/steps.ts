/** Steps of the gate: programs that are run, timed, and counted. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { SECOND_MS } from "../../shared/core/values/time.ts";
import { PROJECT_ROOT } from "./cache.ts";

/** What a step came to. A step without tests of its own counts as one. */
export type Counts = Readonly<{ passed: number; failed: number; skipped: number }>;

export type Step = Readonly<{
  name: string;
  /** Arguments of the project's own Node. */
  args: readonly string[];
  /** Lets the output through as it comes, instead of keeping it for a failure. */
  isLive?: boolean;
  /** Counts from elsewhere than the exit code; called when the program has ended. */
  count?: (exitCode: number) => Promise<Counts>;
}>;

const QUIET = "--disable-warning=ExperimentalWarning --disable-warning=DEP0060";

const children = new Set<ChildProcess>();

/** Runs the steps, `width` at a time, and prints a line as each ends. */
export async function runSteps(steps: readonly Step[], width: number): Promise<Counts> {
  const waiting = [...steps];
  const results: Counts[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(step));
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return addCounts(results);
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that other programs read: `N passed, N failed`, and what was skipped if anything. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}

/** Ends whatever step runs, when the gate itself is told to end. */
export function endStepsOnSignal(): void {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.once(signal, () => {
      for (const child of children) child.kill("SIGTERM");
      process.exit(1);
    });
  }
}

async function runStep(step: Step): Promise<Counts> {
  const startedMs = performance.now();
  const { exitCode, output } = await runNode(step.args, step.isLive ?? false);
  const counts = (await step.count?.(exitCode)) ?? {
    passed: exitCode === 0 ? 1 : 0,
    failed: exitCode === 0 ? 0 : 1,
    skipped: 0,
  };
  const seconds = ((performance.now() - startedMs) / SECOND_MS).toFixed(1);
  const word = counts.failed === 0 ? "ok  " : "FAIL";
  const detail = step.count === undefined ? "" : `  ${countsLine(counts)}`;
  process.stdout.write(`${word}  ${step.name.padEnd(16)} ${seconds.padStart(6)} s${detail}\n`);
  if (counts.failed > 0 && output.trim() !== "") process.stdout.write(`${output.trimEnd()}\n`);
  return counts;
}

async function runNode(
  args: readonly string[],
  isLive: boolean,
): Promise<Readonly<{ exitCode: number; output: string }>> {
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_OPTIONS: QUIET },
    stdio: isLive ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer): void => {
    chunks.push(chunk);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  await once(child, "close");
  children.delete(child);
  return { exitCode: child.exitCode ?? 1, output: Buffer.concat(chunks).toString("utf8") };
}
