/** Runs test files in a copy of the project, and reads out of vitest's report what came of it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What a mutant has made slower than this comes to no end. */
const MUTANT_MS_MAX = 60_000;
/** All suites at once, on a machine that has other work. */
const SOUND_MS_MAX = 600_000;
const VITEST = join("node_modules", "vitest", "vitest.mjs");
const REPORT = "mutants-report.json";
const QUIET = "--disable-warning=ExperimentalWarning --disable-warning=DEP0060";

/**
 * `failed` names the first test that failed. `unclear` is everything that is no verdict of a test:
 * a file that does not load, an error outside of tests, no end in time.
 */
export type SuiteResult = Readonly<
  { end: "passed" } | { end: "failed"; test: string } | { end: "unclear"; what: string }
>;

/** `isSound`: nothing is changed, so whatever time all suites need is theirs. */
export type SuiteRun = Readonly<{ ended: AbortSignal; isSound?: boolean }>;

const reportSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/**
 * Runs the suites until one test fails, or `ended` says that nobody waits for them. Code is
 * transformed anew, so that no cache can lie.
 */
export async function runSuites(
  folder: string,
  suites: readonly string[],
  { ended, isSound = false }: SuiteRun,
): Promise<SuiteResult> {
  const report = join(folder, REPORT);
  await rm(report, { force: true });
  const args = [
    ...[
      VITEST,
      "run",
      "--project=unit",
      "--project=apart",
      "--project=nights",
      "--bail=1",
      "--fsModuleCache=false",
    ],
    // One process that ends with its threads: a mutant without end leaves nothing behind.
    ...["--pool=threads", "--maxWorkers=1", "--no-isolate", "--reporter=json"],
    ...[`--outputFile=${report}`, ...suites],
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: QUIET },
    stdio: "ignore",
    timeout: isSound ? SOUND_MS_MAX : MUTANT_MS_MAX,
    killSignal: "SIGKILL",
    signal: ended,
  });
  await once(child, "close").catch(() => undefined);
  if (ended.aborted) return { end: "unclear", what: "called off" };
  if (child.signalCode !== null) return { end: "unclear", what: "no end in time" };
  return resultOf(await readFile(report, "utf8").catch(() => ""), child.exitCode ?? 1);
}

/** What a report and an exit code come to. A failed test counts before everything else. */
export function resultOf(text: string, exitCode: number): SuiteResult {
  const parsed = reportSchema.safeParse(parseJson(text));
  if (!parsed.success) return { end: "unclear", what: "no report" };
  const { testResults, numPassedTests } = parsed.data;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === "failed");
  if (failed !== undefined) return { end: "failed", test: failed.fullName.trim() };
  if (exitCode === 0 && numPassedTests > 0) return { end: "passed" };
  const [message = "an error outside of tests"] = testResults
    .map((file) => file.message)
    .filter((text) => text !== "");
  return { end: "unclear", what: message.split("\n")[0] ?? message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
