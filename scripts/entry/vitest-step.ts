/** Test files as a step: vitest runs them, and its JSON report is what is counted. */
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT_ROOT } from "./cache.ts";
import type { Counts, Step } from "./steps.ts";

export type Project =
  "unit" | "apart" | "tidy" | "nights" | "real" | "alone" | "rest" | "rest-alone";

const VITEST = join("node_modules", "vitest", "vitest.mjs");

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** A step that runs these projects; `filters` narrow it to files whose path holds one of them. */
export async function vitestStep(
  name: string,
  projects: readonly Project[],
  options: Readonly<{ isLive?: boolean; filters?: readonly string[]; workers?: number }> = {},
): Promise<Step> {
  const folder = join(PROJECT_ROOT, ".cache");
  await mkdir(folder, { recursive: true });
  const report = join(folder, `tests-${projects.join("-")}-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const workers = options.workers === undefined ? [] : [`--maxWorkers=${options.workers}`];
  return {
    name,
    args: [VITEST, "run", ...chosen, ...reporters, ...workers, ...(options.filters ?? [])],
    isLive: options.isLive ?? false,
    count: async (exitCode) => {
      const text = await readFile(report, "utf8").catch(() => undefined);
      await rm(report, { force: true });
      return countReport(text, exitCode);
    },
  };
}

/**
 * Real counts out of a JSON report. A file that could not even be collected is a failure; so is an
 * exit code that no failed test explains (a crash, an unhandled error) and a run without any test.
 */
export function countReport(text: string | undefined, exitCode: number): Counts {
  const parsed = reportSchema.safeParse(parseJson(text));
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const report = parsed.data;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const named = report.numFailedTests + brokenFiles;
  const isUnexplained = named === 0 && (exitCode !== 0 || report.numPassedTests === 0);
  return {
    passed: report.numPassedTests,
    failed: named + (isUnexplained ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
