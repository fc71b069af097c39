/** A text cut into words, with what a reader needs to know of the gaps between them. */
import { plainDigits } from "../../core/values/digits.ts";

/** Longer texts are not read at all; this is asked before anything else is done with one. */
const READ_CHARACTERS_MAX = 2_000;

export type Token = Readonly<{
  /** Lower case, without accents and apostrophes; `5:30` is one word, and so is `24th`. */
  word: string;
  /** What stands before it besides space: `-`, `/`, `, `. */
  before: string;
  /** Nothing at all stands before it: the `min` of `10min`. */
  isGlued: boolean;
}>;

/** Ends what a word before it can say about a word behind it. */
const CLAUSE_END = /[.,;:!?¡¿()\n…—–"“”]/u;
const PIECE = /\d{1,2}:\d{2}(?!\d)|\d+|\p{L}+/gu;

/** True when the text is longer than what is read. */
export function isTooLong(text: string): boolean {
  return text.length > READ_CHARACTERS_MAX;
}

/** The words of a text; none of one that is too long. */
export function tokensOf(text: string): readonly Token[] {
  if (isTooLong(text)) return [];
  const folded = folding(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of folded.matchAll(PIECE)) {
    const gap = folded.slice(end, match.index);
    const isGlued = gap === "" && tokens.length > 0;
    tokens.push({ word: match[0], before: gap.replaceAll(/[^\S\n]/gu, ""), isGlued });
    end = match.index + match[0].length;
  }
  return tokens;
}

/** True when a new clause begins with this word. */
export function opensClause(token: Token): boolean {
  return CLAUSE_END.test(token.before);
}

function folding(text: string): string {
  return plainDigits(text.toWellFormed())
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, "")
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n")
    .toLowerCase();
}
