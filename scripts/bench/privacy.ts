/**
 * How much personal data the guard finds in a table of what people write, and how much else it
 * takes for it; and how long ten kilobytes of the worst text take.
 */
import { readFileSync } from "node:fs";
import { Fault } from "../../shared/core/fault.ts";
import {
  findPersonalData,
  withoutPersonalData,
  type PersonalDataKind,
} from "../../shared/privacy/personal-data.ts";
import { plainText } from "../../shared/privacy/reading/plain-text.ts";
import { readingOf } from "../../shared/privacy/reading/reading.ts";
import type { Figure, Findings } from "./figures.ts";

/** Least shares in percent, by how it is written; names are asked about, not promised. */
const PLAIN_LEAST = 97;
const ODD_LEAST = 90;
const NAMES_LEAST = 80;
const PRECISION_LEAST = 97;
const PERCENT = 100;
/** So many digits in words make a number that is spelled. */
const SPELLED_MIN = 3;

const BYTES = 10_000;
const MS_MAX = 10;
const US_OF_MS = 1_000;
/** The mean of so many, in time of the processor: what else the machine does does not count. */
const RUNS = 15;
/** Repeated until the text is long enough, each for another part of the guard. */
const UNITS: readonly string[] = [
  ...["1 ", "1-", "1:", "12 34 ", "A 1 ", "A0 8 7 ", "555-0147 ", "+1 ", "five ", "cero uno "],
  ...["K X W ", "7ABC 1", "ABC1", "plate ", "texas abc ", "calle 1 ", "1234 ab ", "apt ", "x."],
  ...["0", ".", "@", "-", "1A ", "A-1-", "twenty ", "double five ", "שלום ", "عربي ٣ ", "日本"],
  ...["Dos camionetas blancas cerca del mercado, la gente corre. ", "1/2 ", "lot 4 ", "mz 6 lt "],
  ...["a@", "a@b.", "ana arroba ", "@ana ", "at dot ", "37.1234,", "geo:", "https://maps.app/"],
  ...[
    "Juan ",
    "Juan de ",
    "se llama ",
    "took Ana ",
    "mr ",
    "①",
    "٣",
    "ﷺ",
    "🚗",
    "\u200B",
    "a\u0301",
  ],
  ...[
    "213 555 0147 ",
    "1234 Elm St ",
    "ana@b.co ",
    "A123456789 ",
    "lives at the ",
    "a",
    "\n",
    "\0",
  ],
];

type Way = "plain" | "odd Unicode" | "spelled digits";
type Row = Readonly<{ isCatch: boolean; kind: string; text: string }>;
type Judged = Row & Readonly<{ found: readonly PersonalDataKind[]; way: Way }>;

/** The figures of a table. */
export function benchPrivacy(file: string): Findings {
  const rows = readTable(file);
  const judged = rows.map((row) => judge(row));
  const caught = judged.filter(({ isCatch }) => isCatch);
  const promised = caught.filter(({ kind }) => kind !== "name");
  const names = caught.filter(({ kind }) => kind === "name");
  const ways: readonly Way[] = ["plain", "odd Unicode", "spelled digits"];
  return {
    title: `bench privacy: ${judged.length} lines, ${caught.length} of them personal data`,
    figures: [
      ...[...new Set(caught.map(({ kind }) => kind))].flatMap((kind) => [
        recall(
          `recall ${kind}`,
          caught.filter((one) => one.kind === kind),
        ),
        precision(`precision ${kind}`, judged, kind),
      ]),
      ...ways.map((way) =>
        recall(
          `recall ${way}`,
          promised.filter((one) => one.way === way),
          way === "plain" ? PLAIN_LEAST : ODD_LEAST,
        ),
      ),
      recall("names asked about", names, NAMES_LEAST),
      recall("recall", caught),
      precision("precision", judged),
      { name: `worst time for ${BYTES} characters of one kind`, ...worst(UNITS) },
      {
        name: `time for ${BYTES} characters of this table`,
        ...worst([rows.map(({ text }) => text).join("\n")]),
      },
    ],
  };
}

/** One JSON object a line of the table. */
export function launderedLines(file: string): string {
  return readTable(file)
    .map(({ text }) => `${JSON.stringify({ text, ...laundered(text) })}\n`)
    .join("");
}

function laundered(text: string): Readonly<{ found: readonly string[]; left: string | null }> {
  const { found, left } = withoutPersonalData(text);
  return { found, left };
}

function judge(row: Row): Judged {
  const found = [...new Set(findPersonalData(row.text).map(({ kind }) => kind))];
  return { ...row, found, way: wayOf(row.text) };
}

/** Letters of Latin and the marks of everyday are plain. */
function wayOf(text: string): Way {
  if (/[^\u0000-\u00FF\u2013\u2014\u2018-\u201D\u2026]/u.test(text)) return "odd Unicode";
  const said = readingOf(plainText(text).text).runs.flat();
  const words = said.filter(({ isSpoken }) => isSpoken).length;
  return words < SPELLED_MIN ? "plain" : "spelled digits";
}

function recall(name: string, rows: readonly Judged[], least?: number): Figure {
  const right = rows.filter(({ found }) => found.length > 0).length;
  const share = rows.length === 0 ? PERCENT : (PERCENT * right) / rows.length;
  return { name, value: share, unit: `% of ${rows.length}`, ...(least !== undefined && { least }) };
}

/** Of what was taken for this kind, or for any, how much was personal data. */
function precision(name: string, judged: readonly Judged[], kind?: string): Figure {
  const taken = judged.filter(({ found }) =>
    kind === undefined ? found.length > 0 : found.some((one) => one === kind),
  );
  const right = taken.filter(({ isCatch }) => isCatch).length;
  const value = taken.length === 0 ? PERCENT : (PERCENT * right) / taken.length;
  const least = kind === undefined ? { least: PRECISION_LEAST } : {};
  return { name, value, unit: `% of ${taken.length}`, ...least };
}

function worst(units: readonly string[]): Readonly<{ value: number; unit: string; max: number }> {
  const texts = units.map((unit) => unit.repeat(Math.ceil(BYTES / unit.length)).slice(0, BYTES));
  for (const text of texts) meanOf(text);
  return { value: Math.max(...texts.map(meanOf)), unit: "ms", max: MS_MAX };
}

function meanOf(text: string): number {
  const before = process.threadCpuUsage();
  for (let run = 0; run < RUNS; run += 1) withoutPersonalData(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / US_OF_MS / RUNS;
}

function readTable(file: string): readonly Row[] {
  const lines = readFileSync(file, "utf8").split(/\r?\n/u);
  return lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).map(readRow);
}

function readRow(line: string): Row {
  const [label, kind, text] = line.split("\t");
  if ((label !== "catch" && label !== "pass") || kind === undefined || text === undefined) {
    const hint = "a line is `catch` or `pass`, a kind and a text, with tabs between them";
    throw new Fault("setup", "read the table of personal data", { hint });
  }
  return { isCatch: label === "catch", kind, text: unescaped(text) };
}

/** `\u{200B}` stands for the character. */
function unescaped(text: string): string {
  return text.replaceAll(/\\u\{([\dA-F]{1,6})\}/giu, (_whole, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
