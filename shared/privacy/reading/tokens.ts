/** The words and numbers of a plain text, one after the other. */

import type { Stretch } from "./stretch.ts";
import { wordOf, type Word } from "./vocabulary.ts";

export type Token = Readonly<{
  /** As it stands in the plain text. */
  text: string;
  lower: string;
  kind: "digits" | "letters" | "mixed";
  start: number;
  end: number;
  /** What stands between the token before and this one. */
  gap: string;
  /** In which lists of words it stands. */
  word: Word;
}>;

const UNITS = 0x1_0000;
/** What a unit of UTF-16 is, once it was asked for; a plain text has no pairs of them. */
const KINDS = new Uint8Array(UNITS);
const [SIGN, LETTER, DIGIT] = [1, 2, 3];

/** Cuts a plain text into its words and numbers. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, end)) {
    const gap = end === start ? "" : text.slice(end, start);
    let [letters, digits] = [false, false];
    for (end = start; end < text.length; end += 1) {
      const kind = kindAt(text, end);
      if (kind === SIGN) break;
      if (kind === DIGIT) digits = true;
      else letters = true;
    }
    const word = text.slice(start, end);
    const lower = letters ? word.toLowerCase() : word;
    const kind = !digits ? "letters" : letters ? "mixed" : "digits";
    tokens.push({ text: word, lower, kind, start, end, gap, word: wordOf(lower) });
  }
  return tokens;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === SIGN) at += 1;
  return at;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KINDS[code] ?? 0;
  return known === 0 ? (KINDS[code] = kindOf(text.charAt(at))) : known;
}

function kindOf(unit: string): number {
  if (/[0-9]/u.test(unit)) return DIGIT;
  return /[\p{L}\p{N}]/u.test(unit) ? LETTER : SIGN;
}

/** True when the word begins with a capital. */
export function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

/** True when nothing but a blank stands before the token. */
export function isNext({ gap }: Token): boolean {
  return gap === " " || /^ {1,3}$/u.test(gap);
}

/** True when the sentence, or the line, ends before the token. */
export function isApart(token: Token | undefined): boolean {
  return token === undefined || /[^ '#-]/u.test(token.gap);
}

/** In a text all in capitals, capitals say nothing. */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text);
}

/** From the beginning of one token to the end of another. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Stretch {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
