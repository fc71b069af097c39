/** Whole tables of what people write: how often they are understood, as the bench counts it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReport } from "../../../../bots/verify/reading/report.ts";
import { benchUnderstand, understoodLines } from "../../../../scripts/bench/understand.ts";
import { tableOf } from "../../../../scripts/bench/figures.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { namesOf } from "../../../../shared/language/reading/places.ts";

const KINDS_RIGHT_LEAST = 0.95;

function vector(name: string): string {
  return fileURLToPath(new URL(`../../../vectors/${name}`, import.meta.url));
}

describe("a table of reports in plain words", () => {
  it.each([
    ...["reports-open.tsv", "reports-held.tsv", "reports-blind-1.tsv", "reports-blind-2.tsv"],
    "reports-blind-3.tsv",
  ])("is understood to every bound: %s", (name) => {
    expect(tableOf(benchUnderstand(vector(name)))).not.toContain("FAILED");
  });

  it("gives one object a report, with null for what was not said", () => {
    const lines = understoodLines(vector("reports-open.tsv")).trim().split("\n");
    const cases = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const keys = ["text", "begun", "language", "area", "size", "activity", "uniform", "minutes"];
    for (const one of cases) expect(Object.keys(one)).toEqual([...keys, "equipment"]);
    expect(cases.some(({ minutes }) => minutes === null)).toBe(true);
  });
});

it("tells what is no report from what is one", () => {
  const areas = [
    "north/river",
    "north/old-town",
    "south/mission",
    "east/lake-street",
    "west/mercado",
  ];
  const context = { places: namesOf(areas as AreaPath[]), nowMs: Date.UTC(2026, 0, 15, 20) };
  const rows = readFileSync(vector("not-reports.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  const wrong = rows.flatMap(([, kinds = "", text = ""]) => {
    const { kind } = readReport(text, context);
    return kinds.split("|").includes(kind) ? [] : [`${text}: ${kind}`];
  });
  expect(wrong.filter((one) => one.endsWith(": report"))).toEqual([]);
  expect(wrong.length / rows.length, wrong.join("\n")).toBeLessThan(1 - KINDS_RIGHT_LEAST);
});
