/**
 * In which lists each word stands, known from one look when a text is cut. So a finder that asks a
 * dozen lists about a word looks at bits, and a word that is in none costs nothing.
 */

/** Bits by the place of a list; the same object for the same word. */
export type Word = readonly number[];

/** Where the bit of a list stands in every word. */
export type List = Readonly<{ at: number; bit: number }>;

const BITS = 31;
const NUMBERS = 14;
const LISTS_MAX = BITS * NUMBERS;

const WORDS = new Map<string, number[]>();
let lists = 0;

/** The list of no words. */
export const NO_LIST: List = { at: 0, bit: 0 };

/** Stands in no list. */
export const UNKNOWN_WORD: Word = Array.from({ length: NUMBERS }, () => 0);

/** What is known of a word in small letters. */
export function wordOf(lower: string): Word {
  return WORDS.get(lower) ?? UNKNOWN_WORD;
}

/** Puts these words into a new list. */
export function listOf(words: Iterable<string>): List {
  if (lists >= LISTS_MAX) throw new RangeError("more lists of words than there are bits");
  const [at, bit] = [Math.floor(lists / BITS), 1 << (lists % BITS)];
  lists += 1;
  for (const word of words) {
    const bits = WORDS.get(word) ?? [...UNKNOWN_WORD];
    bits[at] = (bits[at] ?? 0) | bit;
    WORDS.set(word, bits);
  }
  return { at, bit };
}

/** True when the word stands in the list. */
export function isIn(word: Word, { at, bit }: List): boolean {
  return ((word[at] ?? 0) & bit) !== 0;
}
