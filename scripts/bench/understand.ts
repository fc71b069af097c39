/**
 * How much of what people write is understood: a table of reports, each with what a person who
 * reads it would write down, against the reader of the verify bot.
 */
import { readFileSync } from "node:fs";
import { readReport, type ReportRead } from "../../bots/verify/reading/report.ts";
import { parseArea } from "../../shared/core/values/area.ts";
import { Fault } from "../../shared/core/fault.ts";
import { namesOf, type PlaceName } from "../../shared/language/reading/places.ts";
import type { Figure, Findings } from "./figures.ts";

/** Columns of the table, in order; `-` is what was not said, `a|b` either, `a+b` both. */
const FIELDS = ["area", "size", "activity", "uniform", "minutes", "equipment"] as const;
type Field = (typeof FIELDS)[number];
const LANGUAGE_COLUMN = 0;
const TEXT_COLUMN = FIELDS.length + 1;
/** A fixed moment, so that a bench gives the same twice. */
const NOW_MS = Date.UTC(2026, 0, 15, 20);
const LEAST: Readonly<Record<Field, number>> = {
  ...{ area: 95, size: 95, activity: 90, uniform: 90, minutes: 95, equipment: 92 },
};
const WRONG_MAX = 2;
const WHOLE_LEAST = 75;
const BEGUN_LEAST = 95;
const PERCENT = 100;

type Row = Readonly<{
  language: string;
  /** What may be said of each field; none where nothing was said. */
  wanted: Readonly<Record<Field, readonly string[]>>;
  text: string;
}>;
type Case = Readonly<{
  text: string;
  begun: boolean;
  language: string | null;
  area: string | null;
  size: string | null;
  activity: string | null;
  uniform: string | null;
  minutes: number | null;
  equipment: readonly string[];
}>;

/** The figures of a table. */
export function benchUnderstand(file: string): Findings {
  const { rows, places } = readTable(file);
  const judged = rows.map((row) => ({ row, found: understood(row.text, places) }));
  const hits = (field: Field) =>
    judged.filter(({ row }) => row.wanted[field].length > 0).map((one) => verdict(one, field));
  const all = FIELDS.flatMap(hits);
  const unsaid = judged.flatMap((one) =>
    FIELDS.filter((field) => one.row.wanted[field].length === 0).map((field) =>
      verdict(one, field),
    ),
  );
  const plain = judged.filter(({ row }) => ["en", "es"].includes(row.language));
  const whole = judged.filter((one) =>
    FIELDS.every((field) => verdict(one, field) !== "wrong" && verdict(one, field) !== "missed"),
  );
  return {
    title: `bench understand: ${rows.length} reports`,
    figures: [
      ...FIELDS.map((field) =>
        share(
          field,
          hits(field).map((one) => one === "right"),
          LEAST[field],
        ),
      ),
      atMost(
        "wrong values",
        all.map((one) => one === "wrong"),
        WRONG_MAX,
      ),
      {
        name: "values that nobody said",
        value: percent(unsaid.map((one) => one === "invented")),
        unit: `% of ${unsaid.length}`,
      },
      share(
        "whole reports right",
        judged.map((one) => whole.includes(one)),
        WHOLE_LEAST,
      ),
      share(
        "begun without a command",
        judged.map(({ found }) => found.begun),
        BEGUN_LEAST,
      ),
      share(
        "right language",
        plain.map(({ row, found }) => row.language === found.language),
        PERCENT,
      ),
    ],
  };
}

/** One JSON object a line and report. */
export function understoodLines(file: string): string {
  const { rows, places } = readTable(file);
  return rows.map(({ text }) => `${JSON.stringify(understood(text, places))}\n`).join("");
}

type Verdict = "right" | "missed" | "wrong" | "unsaid" | "invented";

function verdict({ row, found }: Readonly<{ row: Row; found: Case }>, field: Field): Verdict {
  const wanted = row.wanted[field];
  const value = found[field];
  const given = (Array.isArray(value) ? value : value === null ? [] : [value]).map(String);
  if (wanted.length === 0) return given.length > 0 ? "invented" : "unsaid";
  if (given.length === 0) return wanted.includes("unknown") ? "right" : "missed";
  return given.some((one) => wanted.includes(one)) ? "right" : "wrong";
}

function understood(text: string, places: readonly PlaceName[]): Case {
  const read: ReportRead = readReport(text, { places, nowMs: NOW_MS });
  const [area, second] = read.areas;
  return {
    text,
    begun: read.kind === "report",
    language: read.language ?? null,
    area: second === undefined ? (area ?? null) : null,
    size: read.size ?? null,
    activity: read.activity ?? null,
    uniform: read.uniform ?? null,
    minutes: read.ago === undefined || read.ago.isVague ? null : read.ago.minutes,
    equipment: read.equipment,
  };
}

function readTable(file: string): Readonly<{ rows: readonly Row[]; places: readonly PlaceName[] }> {
  const lines = readFileSync(file, "utf8").split(/\r?\n/u);
  const rows = lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).map(readRow);
  const head = lines.filter((line) => line.startsWith("#")).join(" ");
  const said = [...head.matchAll(/[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_-]+)+/gu)].map(([path]) => path);
  const used = rows.flatMap(({ wanted }) => wanted.area);
  const areas = (said.length > 0 ? said : used).flatMap((path) => parseArea(path) ?? []);
  return { rows, places: namesOf(new Set(areas)) };
}

function readRow(line: string): Row {
  const columns = line.split("\t");
  const text = columns[TEXT_COLUMN];
  if (text === undefined) {
    const hint = `a line has ${columns.length} columns, and ${TEXT_COLUMN + 1} are needed`;
    throw new Fault("setup", "read the table of reports", { hint });
  }
  const wanted = FIELDS.map((field, index) => [field, readCell(columns[index + 1] ?? "-")]);
  return {
    language: columns[LANGUAGE_COLUMN] ?? "",
    wanted: Object.fromEntries(wanted) as Row["wanted"],
    text,
  };
}

function readCell(cell: string): readonly string[] {
  return cell === "-" ? [] : cell.split(/[|+]/u);
}

function share(name: string, answers: readonly boolean[], least: number): Figure {
  return { name, value: percent(answers), unit: `% of ${answers.length}`, least };
}

function atMost(name: string, answers: readonly boolean[], max: number): Figure {
  return { name, value: percent(answers), unit: `% of ${answers.length}`, max };
}

function percent(answers: readonly boolean[]): number {
  if (answers.length === 0) return PERCENT;
  return (PERCENT * answers.filter(Boolean).length) / answers.length;
}
