/**
 * Times in words, read by chrono-node, which knows the days and clocks of many languages. What it
 * lacks is added by its own extension points: parsers made of each language's words ("hace 20
 * min", "a las 5 de la tarde"), and a refiner that drops bare numbers, which count people here.
 */
import {
  Chrono,
  en,
  es,
  type ParsedResult,
  type Parser,
  type ParsingComponents,
  type Refiner,
} from "chrono-node";
import { offsetAt } from "../../../core/values/civil-time.ts";
import { HOUR_MINUTES, MINUTE_MS } from "../../../core/values/time.ts";
import type { Words } from "../../languages/language.ts";
import { languageCalled } from "../../languages/list.ts";
import { tableOf, wordsOf } from "../../words/typed.ts";

/** When something was, and whether only the part of a day was said. */
export type Moment = Readonly<{ atMs: number; isDayOnly: boolean }>;

/** What a reader of times stands on: the moment of the message, and the zone of its writer. */
export type Clock = Readonly<{ nowMs: number; zone?: string | undefined }>;

const CHRONOS: Readonly<Partial<Record<string, Chrono>>> = { en: en.casual, es: es.casual };
const HALF_DAY_MS = 12 * HOUR_MINUTES * MINUTE_MS;
const NOON = 12;
const HALF = 1 / 2;
/** The results of our own parsers. */
const MADE = "parser/words";
const units = tableOf((language) => language.units);
const MINUTES_OF: ReadonlyMap<string, number> = new Map([
  ...units.hour.map((word) => [word, HOUR_MINUTES] as const),
  ...units.day.map((word) => [word, 24 * HOUR_MINUTES] as const),
]);
/** "at 16 and Mission" is a corner. */
const CROSSINGS = new Set(wordsOf(({ reading }) => reading.places.crossings));
const times = {
  ...tableOf(({ reading: { time } }) => time),
  common: wordsOf(({ reading }) => reading.common).filter((word) => !CROSSINGS.has(word)),
};

/** Made when they are first needed. */
const readers = new Map<string, Chrono>();

/** The moment that folded words name, in the order of the text; the first that has passed. */
export function momentIn(words: string, language: string, clock: Clock): Moment | undefined {
  const { code } = languageCalled(language);
  const reader = readers.get(code) ?? readerFor(code);
  readers.set(code, reader);
  const minutesEast = offsetAt(clock.nowMs, clock.zone) / MINUTE_MS;
  const reference = { instant: new Date(clock.nowMs), timezone: minutesEast };
  const [found] = reader.parse(words, reference);
  if (found === undefined) return undefined;
  const said = found.start.date().getTime();
  const isOnlyClock = !found.start.isCertain("day");
  const atMs = isOnlyClock ? latest(said, clock.nowMs, found.start.isCertain("meridiem")) : said;
  if (atMs > clock.nowMs) return undefined;
  return { atMs, isDayOnly: !found.start.isCertain("hour") };
}

function readerFor(code: string): Chrono {
  const base = (CHRONOS[code] ?? new Chrono({ parsers: [], refiners: [] })).clone();
  base.parsers.unshift(agoParser(), clockParser());
  base.refiners.unshift(withoutBareNumbers);
  return base;
}

/** "hace como 20 minutos", "20 minutes ago", "hace 20", in the words of all languages. */
function agoParser(): Parser {
  const { about, agoBefore, agoBehind, andHalf } = times;
  const unit = (name: string) => `(?<${name}>${oneOf(Object.values(units).flat())})`;
  const half = (name: string) => `(?<${name}> (?:${oneOf(andHalf)}))?`;
  const count = (name: string) => String.raw`(?<${name}>\d{1,3}(?:\.\d)?)`;
  const mild = `(?:(?:${oneOf(about)}) )*`;
  const before = `(?:${oneOf(agoBefore)}) ${mild}${count("a")}(?: ?${unit("b")}${half("c")})?`;
  const behind = `${count("d")} ?${unit("e")}${half("f")} (?:${oneOf(agoBehind)})`;
  const pattern = whole(`(?:${before}|${behind})`);
  return {
    pattern: () => pattern,
    extract: (context, match) => {
      const { a, b, c, d, e, f } = match.groups ?? {};
      const each = MINUTES_OF.get(b ?? e ?? "") ?? 1;
      const ago = Number(a ?? d) + ((c ?? f) === undefined ? 0 : HALF);
      const result = context.createParsingResult(match.index ?? 0, match[0]);
      assignInstant(result.start, context.refDate.getTime() - ago * each * MINUTE_MS);
      result.start.addTag(MADE);
      return result;
    },
  };
}

function assignInstant(start: ParsingComponents, atMs: number): void {
  const at = new Date(atMs);
  start.assign("timezoneOffset", 0);
  start.assign("year", at.getUTCFullYear());
  start.assign("month", at.getUTCMonth() + 1);
  start.assign("day", at.getUTCDate());
  start.assign("hour", at.getUTCHours());
  start.assign("minute", at.getUTCMinutes());
  start.assign("second", at.getUTCSeconds());
}

/** "at 5", "a las 5:30 de la tarde"; what follows shows that the number counts nothing. */
function clockParser(): Parser {
  const part = `(?: ?(?:(?<early>${oneOf(times.morning)})|(?<late>${oneOf(times.afternoon)})))?`;
  const half = `(?<half> (?:${oneOf(times.andHalf)}))?`;
  const clock = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2}))?${half}${part}`;
  const ends = String.raw`(?=$| \.| \d| (?:${oneOf(times.common)})(?![\p{L}\d]))`;
  const pattern = whole(`(?:${oneOf(times.clockBefore)}) ${clock}${ends}`);
  return {
    pattern: () => pattern,
    extract: (context, match) => {
      const { hour = "", minute = "0", half: more, early, late } = match.groups ?? {};
      const hours = Number(hour);
      const isBare = match.groups?.["minute"] === undefined && late === undefined;
      if (hours >= 2 * NOON || (isBare && hours > NOON)) return null;
      const isLate = late !== undefined && hours < NOON;
      const result = context.createParsingResult(match.index ?? 0, match[0]);
      result.start.assign("hour", isLate ? hours + NOON : hours);
      result.start.assign("minute", more === undefined ? Number(minute) : HOUR_MINUTES * HALF);
      if (early !== undefined || late !== undefined || hours > NOON) {
        result.start.assign("meridiem", isLate || hours >= NOON ? 1 : 0);
      }
      result.start.addTag(MADE);
      return result;
    },
  };
}

/** "6 to 8 agents" is no time, nor is any number that nothing makes one. */
const withoutBareNumbers: Refiner = {
  refine: (_context, results) => results.filter((result) => isSure(result)),
};

function isSure(result: ParsedResult): boolean {
  const tags = [...result.tags()];
  if (tags.includes(MADE) || tags.includes("result/relativeDate")) return true;
  if (tags.some((tag) => tag.startsWith("casualReference/") || tag === "parser/ENCasualDateParser"))
    return true;
  return result.end == null && /^\D*\d{1,2}(?::\d{2}| ?[ap]m)/u.test(result.text);
}

/** The last time that a clock showed this; without morning or evening, of either. */
function latest(atMs: number, nowMs: number, isCertain: boolean): number {
  const step = isCertain ? 2 * HALF_DAY_MS : HALF_DAY_MS;
  const ahead = Math.max(0, Math.ceil((atMs - nowMs) / step));
  const past = atMs - ahead * step;
  return past + (isCertain ? 0 : Math.floor((nowMs - past) / step) * step);
}

function oneOf(words: Words): string {
  return words.toSorted((a, b) => b.length - a.length).join("|");
}

function whole(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${pattern}(?![\p{L}\d])`, "iu");
}
