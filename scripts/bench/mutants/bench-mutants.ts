/**
 * Makes one mutant of safety code after the other and runs the fastest suites that should notice.
 * Before that the suites run once on a sound copy: what fails by itself proves nothing.
 */
import { join } from "node:path";
import { Fault } from "../../../shared/core/fault.ts";
import { SECOND_MS } from "../../../shared/core/values/time.ts";
import { stopSignal } from "../../entry/stop-signal.ts";
import { never, type Findings } from "../figures.ts";
import type { Mutant } from "./mutant.ts";
import { runSuites, type SuiteResult } from "./suite-run.ts";
import { MUTANTS } from "./table.ts";
import { copyTree, withMutant } from "./tree-copy.ts";

export type MutantsOptions = Readonly<{
  /** Only mutants whose file or name holds this. */
  only?: string;
  /** How many are tried side by side. */
  atOnce: number;
  /** For the copies. */
  dir: string;
  onProgress(line: string): void;
}>;

/**
 * `killed`: a test noticed. `explained`: none did, and the table says why. `unclear`: the suites
 * came to no verdict. `stale`: the code that it changes is not there any more.
 */
export type Fate = "killed" | "survived" | "explained" | "unclear" | "stale";
export type Tried = Readonly<{ name: string; file: string; fate: Fate; detail: string }>;

/** Each survivor without a reason, each stale and each unclear one makes the findings unsound. */
export async function benchMutants(
  options: MutantsOptions,
): Promise<Findings & Readonly<{ mutants: readonly Tried[] }>> {
  const { only = "", atOnce, dir } = options;
  const chosen = MUTANTS.filter(({ file, name }) => file.includes(only) || name.includes(only));
  if (chosen.length === 0) {
    throw new Fault("setup", "try mutants", { hint: "no file or name of a mutant holds that" });
  }
  const count = Math.min(atOnce, chosen.length);
  const folders = Array.from({ length: count }, (_, index) => join(dir, `copy-${index + 1}`));
  await Promise.all(folders.map(copyTree));
  const ending = new AbortController();
  void stopSignal().then(() => {
    ending.abort();
  });
  await requireSound({ folder: folders[0] ?? dir, ended: ending.signal }, chosen);
  const waiting = [...chosen];
  const mutants: Tried[] = [];
  const work = async (folder: string): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const startedMs = performance.now();
      const tried = await tryMutant({ folder, ended: ending.signal }, mutant);
      const seconds = (performance.now() - startedMs) / SECOND_MS;
      mutants.push(tried);
      options.onProgress(progressLine(tried, seconds));
    }
  };
  await Promise.all(folders.map(work));
  return { ...findingsOf(mutants), mutants };
}

type Copy = Readonly<{ folder: string; ended: AbortSignal }>;

async function requireSound({ folder, ended }: Copy, mutants: readonly Mutant[]): Promise<void> {
  const suites = [...new Set(mutants.flatMap((mutant) => mutant.suites))];
  const result = await runSuites(folder, suites, { ended, isSound: true });
  if (result.end === "passed") return;
  const what = result.end === "failed" ? result.test : result.what;
  throw new Fault("setup", "try mutants", { hint: `a test fails without any mutant: ${what}` });
}

async function tryMutant({ folder, ended }: Copy, mutant: Mutant): Promise<Tried> {
  const { name, file, suites } = mutant;
  const result = await withMutant(folder, mutant, () => runSuites(folder, suites, { ended }));
  return { name, file, ...judged(result, mutant) };
}

/** What the result of its suites, undefined for a stale one, says about a mutant. */
export function judged(
  result: SuiteResult | undefined,
  { why }: Pick<Mutant, "why">,
): Pick<Tried, "fate" | "detail"> {
  switch (result?.end) {
    case "failed":
      return { fate: "killed", detail: result.test };
    case "passed":
      return why === undefined
        ? { fate: "survived", detail: "" }
        : { fate: "explained", detail: why };
    case "unclear":
      return { fate: "unclear", detail: result.what };
    case undefined:
      return { fate: "stale", detail: "" };
  }
}

/** The figures of these mutants. */
export function findingsOf(mutants: readonly Tried[]): Findings {
  const count = (fate: Fate): number => mutants.filter((one) => one.fate === fate).length;
  return {
    title: "bench mutants",
    figures: [
      { name: "tried", value: mutants.length },
      { name: "killed by a test", value: count("killed") },
      { name: "survived, with a reason", value: count("explained") },
      never("survived", count("survived")),
      never("stale", count("stale")),
      never("without a verdict", count("unclear")),
    ],
  };
}

function progressLine({ name, file, fate, detail }: Tried, seconds: number): string {
  const rest = detail === "" ? "" : `\n             ${detail}`;
  return `${fate.padEnd(9)} ${seconds.toFixed(1)} s  ${file}: ${name}${rest}`;
}
