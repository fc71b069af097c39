/** Groups of digits that look like a telephone number and are something else. */
import { lexiconOf } from "../reading/lexicon.ts";
import type { NumberPart } from "../reading/numbers.ts";
import type { Token } from "../reading/tokens.ts";

const COUNTED = lexiconOf(({ counted, timesBehind }) => [...counted, ...timesBehind]);

/** A day, a month, a year, and an hour with minutes and seconds. */
const DATE_PARTS_MAX = 6;
const YEAR_MIN = 1_900;
const YEAR_MAX = 2_099;

/** 2026-11-21, 11/21/2026, 20261121, with or without an hour behind. */
export function isDate(parts: readonly NumberPart[]): boolean {
  const [one, two] = parts;
  if (one === undefined || parts.length > DATE_PARTS_MAX) return false;
  if (two === undefined) {
    return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4})?$/u.test(one.digits);
  }
  if (two.gap.length !== 1 || !"-/.".includes(two.gap)) return false;
  const written = parts.map(({ digits, gap }, index) => (index === 0 ? digits : gap + digits));
  const text = written.join("").trim();
  if (/^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ :]+\d{1,2}){0,3}$/u.test(text)) return true;
  return /^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}(?:[ :]+\d{1,2}){0,3}$/u.test(text);
}

/** 1,200,000. */
export function isThousands(parts: readonly NumberPart[]): boolean {
  return (
    parts.length > 2 &&
    parts.every(({ digits, gap }, at) => at === 0 || (gap === "," && digits.length === 3))
  );
}

/** 10 20 30 40: what is counted up, or given in round numbers, is dialed by nobody. */
export function isSteps(parts: readonly NumberPart[]): boolean {
  const [one, two] = [Number(parts[0]?.digits), Number(parts[1]?.digits)];
  if (parts.length < 3) return false;
  const step = two - one;
  if (step !== 0 && parts.every(({ digits }, at) => Number(digits) === one + at * step))
    return true;
  return parts.every(({ digits }) => Number(digits) >= 10 && Number(digits) % 5 === 0);
}

/** Two years, two hours, two blocks: 2018-2020, 1030-1115, 1200-1300. */
export function isRange(parts: readonly NumberPart[]): boolean {
  const [one, two] = parts;
  if (one === undefined || two === undefined || parts.length !== 2) return false;
  if (one.digits.length !== 4 || two.digits.length !== 4) return false;
  const [from, to] = [Number(one.digits), Number(two.digits)];
  // A year, and the hour behind it.
  if (isYear(from) && isClock(to) && two.gap === " ") return true;
  if (from >= to) return false;
  const isRound = from % 100 === 0 && to % 100 === 0;
  return isRound || (isYear(from) && isYear(to)) || (isClock(from) && isClock(to));
}

function isYear(number: number): boolean {
  return number >= YEAR_MIN && number <= YEAR_MAX;
}

function isClock(number: number): boolean {
  return number < 2_400 && number % 100 < 60;
}

type Counting = Readonly<{ parts: readonly NumberPart[]; after: Token | undefined }>;

/** What follows is counted by the last part: "555 1000 people". */
export function isCount({ parts, after }: Counting): boolean {
  if (after === undefined || !/^ ?-? ?$/u.test(after.gap)) return false;
  return COUNTED.has(after) || (parts.length < 3 && isSeveral(after));
}

/** A word in small letters that looks like more than one thing. */
function isSeveral({ text, kind }: Token): boolean {
  return kind === "letters" && /^\p{Ll}{3,}s$/u.test(text);
}
