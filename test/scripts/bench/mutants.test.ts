/** The table of mutants is sound, and nothing but a failed test counts as noticing one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSound } from "../../../scripts/bench/figures.ts";
import { findingsOf, judged, type Fate } from "../../../scripts/bench/mutants/bench-mutants.ts";
import { mutated } from "../../../scripts/bench/mutants/mutant.ts";
import { resultOf } from "../../../scripts/bench/mutants/suite-run.ts";
import { MUTANTS } from "../../../scripts/bench/mutants/table.ts";
import { PROJECT_ROOT } from "../../../scripts/entry/cache.ts";

const MUTANTS_MIN = 100;

describe("the table of mutants", () => {
  it("holds none that is stale: what each changes stands once in its file", () => {
    const texts = new Map<string, string>();
    const textOf = (file: string): string => {
      const text = texts.get(file) ?? readFileSync(join(PROJECT_ROOT, file), "utf8");
      texts.set(file, text);
      return text;
    };
    const stale = MUTANTS.filter((mutant) => {
      const text = mutated(textOf(mutant.file), mutant);
      return text === undefined || text === textOf(mutant.file);
    });
    expect(stale.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it("names suites that are there and need no homeserver", () => {
    const suites = [...new Set(MUTANTS.flatMap((mutant) => mutant.suites))];
    expect(suites.filter((path) => !existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
    expect(suites.filter((path) => path.startsWith("test/e2e"))).toEqual([]);
    expect(MUTANTS.filter((mutant) => mutant.suites.length === 0)).toEqual([]);
  });

  it("tells each from the others, changes safety code alone, and has enough of them", () => {
    const names = MUTANTS.map(({ file, name }) => `${file}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const edits = MUTANTS.map(({ file, find, replace }) => JSON.stringify([file, find, replace]));
    expect(new Set(edits).size).toBe(edits.length);
    expect(
      MUTANTS.filter(({ file }) => !/^(?:bots|shared|scripts\/homeserver)\//u.test(file)),
    ).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(MUTANTS_MIN);
  });
});

describe("a mutant", () => {
  const edit = { find: "if (isOurs)", replace: "if (true)" };

  it("changes the one place that it means", () => {
    expect(mutated("a; if (isOurs) b;", edit)).toBe("a; if (true) b;");
    // A dollar sign in the replacement is nothing but that.
    expect(mutated("a", { find: "a", replace: "$&$1" })).toBe("$&$1");
  });

  it.each([
    ["is gone", "a; b;"],
    ["stands twice", "if (isOurs) a; if (isOurs) b;"],
  ])("is stale when that place %s", (_what, text) => {
    expect(mutated(text, edit)).toBeUndefined();
  });

  it("is stale when it names no place", () => {
    expect(mutated("a", { find: "", replace: "b" })).toBeUndefined();
  });
});

describe("a run of suites", () => {
  const report = (statuses: readonly string[], message = "") =>
    JSON.stringify({
      numPassedTests: statuses.filter((status) => status === "passed").length,
      testResults: [
        { message, assertionResults: statuses.map((status) => ({ status, fullName: status })) },
      ],
    });

  it("notices a mutant by a test that failed, whatever else happened", () => {
    expect(resultOf(report(["passed", "failed"]), 1)).toEqual({ end: "failed", test: "failed" });
  });

  it("notices nothing when all pass", () => {
    expect(resultOf(report(["passed"]), 0)).toEqual({ end: "passed" });
  });

  it.each([
    ["a file that does not load", report([], "SyntaxError: x\n at y"), 1],
    ["an error outside of tests", report(["passed"]), 1],
    ["a run without a test", report([]), 0],
    ["no report", "", 1],
    ["half a report", '{"numPassedTests": 1', 0],
  ])("comes to no verdict by %s", (_what, text, exitCode) => {
    const result = resultOf(text, exitCode);
    expect(result.end).toBe("unclear");
    expect(result).toHaveProperty("what", expect.stringMatching(/./u));
  });
});

describe("the findings", () => {
  const tried = (...fates: readonly Fate[]) =>
    findingsOf(fates.map((fate) => ({ name: "n", file: "f", fate, detail: "" })));

  it("are sound when each was noticed, or has its reason", () => {
    expect(isSound(tried("killed", "explained"))).toBe(true);
  });

  it.each(["survived", "stale", "unclear"] as const)("are not when one is %s", (fate) => {
    expect(isSound(tried("killed", fate))).toBe(false);
  });

  it("count a reason only for who survives", () => {
    const why = "two checks say the same";
    expect(judged({ end: "passed" }, { why }).fate).toBe("explained");
    expect(judged({ end: "passed" }, {}).fate).toBe("survived");
    expect(judged({ end: "failed", test: "t" }, { why }).fate).toBe("killed");
    expect(judged({ end: "unclear", what: "w" }, { why }).fate).toBe("unclear");
    expect(judged(undefined, { why }).fate).toBe("stale");
  });
});
