/** How long ago: "10 minutes ago", "hace media hora", "at 5:30", "just now", "still here". */
import { HOUR_MINUTES, MINUTE_MS } from "../../core/values/time.ts";
import { numberIn, wordsOf } from "../words/typed.ts";
import { amountsIn } from "./amounts.ts";
import { momentIn, type Clock } from "./clock/chrono.ts";
import { phrasesBy } from "./phrases.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** When something was, told from the moment of the message. */
export type Ago = Readonly<{
  minutes: number;
  /** "A while ago": nobody knows how long. */
  isVague: boolean;
}>;

/** What "a while ago" is taken for. */
const A_WHILE_MINUTES = 30;
const AGO_MINUTES_MAX = 7 * 24 * HOUR_MINUTES;
/** What "last night" is taken for. */
const LAST_NIGHT_MINUTES = 12 * HOUR_MINUTES;
const QUARTER = 1 / 4;
const HALF = 1 / 2;

type Say =
  "now" | "dayBefore" | "aWhile" | "half" | "quarter" | "hour" | "andHalf" | "single" | "over";
const says = phrasesBy<Say>(({ reading: { time } }) => [
  ["now", time.now],
  ["aWhile", time.aWhile],
  ["dayBefore", time.dayBefore],
  ["over", time.over],
]);
const parts = phrasesBy<Say>(({ reading: { time, single }, units }) => [
  ["half", time.half],
  ["quarter", time.quarter],
  ["andHalf", time.andHalf],
  ["single", single],
  ["hour", units.hour.filter((word) => word.length > 2)],
]);
const MINUTE = "min";
const UNITS = new Set(wordsOf(({ units }) => [...units.minute, ...units.hour]));
const ABOUT = new Set(wordsOf(({ reading }) => [...reading.time.about, ...reading.time.agoBefore]));

export type Around = Clock & Readonly<{ language?: string | undefined }>;

/** How long ago a sentence says that it was; undefined when it does not say. */
export function agoIn(tokens: readonly Token[], around: Around): Ago | undefined {
  const language = around.language ?? "";
  const plain = inMinutes(tokens, language);
  const moment = momentIn(plain, language, around);
  const said = moment === undefined ? undefined : minutesOf(moment.atMs, around.nowMs);
  if (said !== undefined && moment?.isDayOnly === false) return { minutes: said, isVague: false };
  const labels = says(language)
    .spansOf(tokens)
    .flatMap((span) => span.labels);
  if (labels.includes("dayBefore")) return { minutes: LAST_NIGHT_MINUTES, isVague: true };
  if (labels.includes("aWhile")) return { minutes: A_WHILE_MINUTES, isVague: true };
  if (said !== undefined) return { minutes: said, isVague: true };
  return labels.includes("now") ? { minutes: 0, isVague: false } : undefined;
}

/** How long ago, as the answer to that question: a bare number is minutes. */
export function readMinutes(text: string, around: Around): Ago | undefined {
  const tokens = tokensOf(text);
  const said = agoIn(tokens, around);
  if (said !== undefined) return said;
  const language = around.language ?? "";
  const words = inMinutes(tokens, language)
    .split(" ")
    .filter((word) => !ABOUT.has(word));
  const [first = "", second] = words;
  const count = /^\d{1,2}\.\d$/u.test(first) ? Number(first) : numberIn(first, language);
  const clock = /^\d{1,2}:\d{2}$/u.exec(first) ?? /^\d{3,4}$/u.exec(first);
  if (clock !== null && words.length <= 2) return clockAlone(words, around);
  if (count === undefined || count > AGO_MINUTES_MAX) return undefined;
  if (second === undefined) return { minutes: count, isVague: false };
  if (words.length > 2 || !UNITS.has(second)) return undefined;
  const isHours = wordsOf(({ units }) => units.hour).includes(second);
  return { minutes: isHours ? count * HOUR_MINUTES : count, isVague: false };
}

/** True when the words say that they are gone. */
export function isOverIn(tokens: readonly Token[], language: string): boolean {
  return says(language)
    .spansOf(tokens)
    .some(({ labels }) => labels.includes("over"));
}

function clockAlone(words: readonly string[], around: Around): Ago | undefined {
  const [first = "", part = ""] = words;
  const digits = first.replace(":", "").padStart(4, "0");
  const written = `${digits.slice(0, 2)}:${digits.slice(2)} ${part}`.trim();
  if (Number(digits.slice(0, 2)) > 24 || Number(digits.slice(2)) > 59) return undefined;
  const moment = momentIn(written, around.language ?? "", around);
  if (moment === undefined) return undefined;
  return { minutes: minutesOf(moment.atMs, around.nowMs), isVague: false };
}

function minutesOf(atMs: number, nowMs: number): number {
  return Math.min(AGO_MINUTES_MAX, Math.max(0, Math.round((nowMs - atMs) / MINUTE_MS)));
}

/** The words with numbers as digits and parts of an hour as minutes: "half an hour" → "30 min". */
function inMinutes(tokens: readonly Token[], language: string): string {
  const spans = parts(language).spansOf(tokens);
  const at = new Map(spans.map((span) => [span.from, span]));
  const amounts = new Map(amountsIn(tokens, language).map((one) => [one.from, one]));
  const words: string[] = [];
  for (let from = 0; from < tokens.length;) {
    const { word = "", before = "" } = tokens[from] ?? {};
    const said = amounts.get(from);
    const amount = said?.most === said?.least && said?.isArticle === false ? said : undefined;
    const hour = isNumber(words.at(-1)) ? undefined : hourFrom(from, at);
    if (/[.,;!?\n]/u.test(before) && words.length > 0) words.push(".");
    if (hour !== undefined) words.push(String(hour.minutes), MINUTE);
    else words.push(amount === undefined ? word : String(amount.least));
    from = hour?.to ?? amount?.to ?? from + 1;
  }
  return words.join(" ");
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d+$/u.test(word);
}

type Parts = ReadonlyMap<number, Readonly<{ to: number; labels: readonly Say[] }>>;

function hourFrom(from: number, at: Parts): Readonly<{ minutes: number; to: number }> | undefined {
  const first = at.get(from);
  const share = shareOf(first?.labels ?? []);
  if (first === undefined || share === undefined) return undefined;
  const next = at.get(first.to)?.labels ?? [];
  // "2 hours" is read as it stands; "hora y media" is one and a half.
  if (first.labels.includes("hour") && !next.includes("andHalf")) return undefined;
  const unit = first.labels.includes("hour") ? first : at.get(first.to);
  if (unit?.labels.includes("hour") !== true) return undefined;
  const more = at.get(unit.to);
  const extra = share === 1 && more?.labels.includes("andHalf") === true ? HALF : 0;
  const to = extra > 0 && more !== undefined ? more.to : unit.to;
  return { minutes: (share + extra) * HOUR_MINUTES, to };
}

function shareOf(labels: readonly Say[]): number | undefined {
  if (labels.includes("half")) return HALF;
  if (labels.includes("quarter")) return QUARTER;
  return labels.includes("single") || labels.includes("hour") ? 1 : undefined;
}
