/** A text cut into words, with what a reader needs to know of the gaps between them. */
import { plainDigits } from "../../core/values/digits.ts";

/** Longer texts are not read at all; this is asked before anything else is done with one. */
const READ_CHARACTERS_MAX = 2_000;

export type Token = Readonly<{
  /** Lower case, without accents and apostrophes; `5:30` and `1.5` are one word. */
  word: string;
  /** What stands before it besides space: `-`, `/`, `, `. */
  before: string;
  /** What stands behind it besides space. */
  after: string;
  /** Nothing at all stands before it: the `min` of `10min`. */
  isGlued: boolean;
  /** It was written with a slip, and is only thought to be this word. */
  isSlip?: true;
}>;

/** Ends what a word before it can say about a word behind it. */
const CLAUSE_END = /[.,;:!?¡¿()\n…—–"“”]/u;
const PIECE = /\d{1,2}:\d{2}(?!\d)|\d{1,2}\.\d(?!\d)|\d+|\p{L}+/gu;

/** True when the text is longer than what is read. */
export function isTooLong(text: string): boolean {
  return text.length > READ_CHARACTERS_MAX;
}

/** The words of a text; none of one that is too long. */
export function tokensOf(text: string): readonly Token[] {
  if (isTooLong(text)) return [];
  const folded = folding(text);
  const pieces = [...folded.matchAll(PIECE)];
  const gap = (from: number, to: number): string =>
    folded.slice(from, to).replaceAll(/[^\S\n]/gu, "");
  return pieces.map((piece, at) => {
    const before = pieces[at - 1];
    const start = before === undefined ? 0 : before.index + before[0].length;
    const end = piece.index + piece[0].length;
    return {
      word: piece[0],
      before: gap(start, piece.index),
      after: gap(end, pieces[at + 1]?.index ?? folded.length),
      isGlued: at > 0 && start === piece.index,
    };
  });
}

/** True when a new clause begins with this word. */
export function opensClause(token: Token): boolean {
  return CLAUSE_END.test(token.before);
}

/** True when the word at this place stands in one of these stretches of words. */
export function isWithin(
  spans: readonly Readonly<{ from: number; to: number }>[],
  at: number,
): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}

function folding(text: string): string {
  return plainDigits(text.toWellFormed())
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, "")
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n")
    .toLowerCase();
}
