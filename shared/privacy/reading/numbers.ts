/**
 * Numbers as people write and say them: in digits, in words of every language, and half and half;
 * what stands together is one run, from which phones and house numbers are read.
 */
import { lexiconOf, meaningsOf } from "./lexicon.ts";
import { isNext, type Token } from "./tokens.ts";
import { UNKNOWN_WORD } from "./vocabulary.ts";

export type NumberPart = Readonly<{
  digits: string;
  /** The tokens that it was written with, first and last. */
  first: number;
  last: number;
  isSpoken: boolean;
  /** What stands between the part before and this one; a word there is left out. */
  gap: string;
}>;

/** Longer numbers are no number of anybody. */
const DIGITS_MAX = 17;
const GAP = /^[\s.,\-/*_()+:;~|#=\uFFFC]{0,5}$/u;

const SPOKEN = meaningsOf(({ spoken }) => spoken);
const REPEATS = meaningsOf(({ repeats }) => repeats);
const LINKS = lexiconOf(({ numberLinks }) => numberLinks);
const JOINS = lexiconOf(({ numberJoins }) => numberJoins);

/** All runs of numbers, each with its parts in the order of the text. */
export function numberRunsOf(tokens: readonly Token[]): readonly (readonly NumberPart[])[] {
  const runs: NumberPart[][] = [];
  let run: NumberPart[] = [];
  let index = 0;
  while (index < tokens.length) {
    const from = index + (run.length > 0 ? LINKS.from(tokens, index) : 0);
    const part = numberAt(tokens, from) ?? (run.length > 0 ? alikeAt(tokens, from) : undefined);
    if (part === undefined || (run.length > 0 && !isInside(part.gap))) {
      if (run.length > 0) runs.push(run);
      const isAgain = run.length > 0;
      run = [];
      if (!isAgain) index += 1;
      continue;
    }
    run.push(part);
    index = part.last + 1;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function isInside(gap: string): boolean {
  return gap === " " || GAP.test(gap);
}

/** The number that begins with this token, whatever it is written with. */
export function numberAt(tokens: readonly Token[], index: number): NumberPart | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { kind, text, gap } = token;
  if (kind === "digits") {
    if (text.length > DIGITS_MAX) return undefined;
    return { digits: text, first: index, last: index, isSpoken: false, gap };
  }
  if (kind === "mixed") {
    if (!/^[\dOoIl]{2,17}$/u.test(text)) return undefined;
    return { digits: withoutLetters(text), first: index, last: index, isSpoken: true, gap };
  }
  if (token.word === UNKNOWN_WORD) return undefined;
  return repeatedAt(tokens, index) ?? spokenAt(tokens, index);
}

/** "O" and "l" among digits are meant for 0 and 1. */
function alikeAt(tokens: readonly Token[], index: number): NumberPart | undefined {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || after?.kind !== "digits" || !/^[OoIl]$/u.test(token.text)) {
    return undefined;
  }
  const digits = withoutLetters(token.text);
  return { digits, first: index, last: index, isSpoken: true, gap: token.gap };
}

function withoutLetters(text: string): string {
  return text.replaceAll(/[Oo]/gu, "0").replaceAll(/[Il]/gu, "1");
}

function repeatedAt(tokens: readonly Token[], index: number): NumberPart | undefined {
  const times = REPEATS.of(tokens[index]);
  const next = tokens[index + 1];
  if (times === undefined || next === undefined || !isNext(next)) return undefined;
  const digit = next.kind === "digits" ? next.text : SPOKEN.of(next);
  if (digit?.length !== 1) return undefined;
  const digits = digit.repeat(Number(times));
  return { digits, first: index, last: index + 1, isSpoken: true, gap: tokens[index]?.gap ?? "" };
}

/** "fifty five", "cincuenta y cinco", "quinientos cincuenta y cinco", "five hundred". */
function spokenAt(tokens: readonly Token[], index: number): NumberPart | undefined {
  const gap = tokens[index]?.gap ?? "";
  let value = valueAt(tokens, index);
  if (value === undefined) return undefined;
  let last = index;
  const hundreds = valueAt(tokens, index + 1);
  if (value > 0 && value < 10 && hundreds === 100 && isBeside(tokens[index + 1])) {
    value *= 100;
    last += 1;
  }
  for (let below = belowOf(value); below > 1; below = belowOf(value)) {
    const at = last + 1 + (JOINS.has(tokens[last + 1]) ? 1 : 0);
    const more = valueAt(tokens, at);
    if (more === undefined || more === 0 || more >= below || !isBeside(tokens[last + 1])) break;
    value += more;
    last = at;
  }
  return { digits: String(value), first: index, last, isSpoken: true, gap };
}

function valueAt(tokens: readonly Token[], index: number): number | undefined {
  const digits = SPOKEN.of(tokens[index]);
  return digits === undefined ? undefined : Number(digits);
}

/** What may still follow: units after tens, all of them after hundreds. */
function belowOf(value: number): number {
  if (value >= 100) return value % 100 === 0 ? 100 : value % 10 === 0 && value % 100 > 10 ? 10 : 0;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}

function isBeside(token: Token | undefined): boolean {
  return token !== undefined && /^[ -]$/u.test(token.gap);
}
