import { describe, expect, it } from "vitest";
import { addCounts, countsLine } from "../../../scripts/entry/steps.ts";
import { countReport } from "../../../scripts/entry/vitest-step.ts";

type Statuses = readonly ("passed" | "failed" | "skipped")[];

/** A report as vitest writes it, of one file with these tests. */
function report(statuses: Statuses, fileStatus = "passed"): string {
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  return JSON.stringify({
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("skipped"),
    numTodoTests: 0,
    testResults: [{ status: fileStatus, assertionResults: statuses.map((status) => ({ status })) }],
  });
}

describe("the counts of a test run", () => {
  it("are those of the report", () => {
    expect(countReport(report(["passed", "passed"]), 0)).toEqual({
      passed: 2,
      failed: 0,
      skipped: 0,
    });
    expect(countReport(report(["passed", "failed", "skipped"], "failed"), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
    });
  });

  it("counts a crash, an unhandled error and an empty run as failures", () => {
    expect(countReport(undefined, 1).failed).toBe(1);
    expect(countReport(undefined, 0).failed).toBe(1);
    expect(countReport('{"numPassedTests": 3', 0).failed).toBe(1);
    expect(countReport(report(["passed"]), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(countReport(report([]), 0).failed).toBe(1);
    expect(countReport(report(["skipped"]), 0).failed).toBe(1);
  });

  it("count a file that could not be read as a failure", () => {
    expect(countReport(report([], "failed"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("add up to one plain line", () => {
    const sum = addCounts([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 1, failed: 1, skipped: 0 },
    ]);
    expect(countsLine(sum)).toBe("3 passed, 1 failed");
    expect(countsLine({ ...sum, skipped: 4 })).toBe("3 passed, 1 failed, 4 skipped");
  });
});
