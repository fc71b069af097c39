/** Words and phrases of every language, looked up among the tokens of a text. */

import type { Language, Words } from "../../language/languages/language.ts";
import { LANGUAGE_LIST } from "../../language/languages/list.ts";
import { plainText } from "./plain-text.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { isIn, listOf, type List } from "./vocabulary.ts";

/** Inside a phrase: "A-number", "driver's license". */
const GAP_INSIDE = /^[ .'’/-]{1,2}$/u;

export type Lexicon = Readonly<{
  /** True when this token is one of the words. */
  has(token: Token | undefined): boolean;
  /** True when this is one of the words, in small letters. */
  holds(lower: string): boolean;
  /** What the phrases begin with. */
  first: List;
  /** How many tokens the longest phrase has that begins here; 0 when none does. */
  from(tokens: readonly Token[], index: number): number;
  /** The same for a phrase that ends here. */
  upTo(tokens: readonly Token[], index: number): number;
}>;

/** The words of every language in what is picked of it. */
export function lexiconOf(pick: (privacy: Language["privacy"]) => Words): Lexicon {
  const phrases = LANGUAGE_LIST.flatMap(({ privacy }) => pick(privacy)).map(partsOf);
  const words = new Set(phrases.flatMap((parts) => (parts.length === 1 ? parts : [])));
  const byFirst = grouped(phrases, 0);
  const byLast = grouped(phrases, -1);
  const [alone, first, last] = [listOf(words), listOf(byFirst.keys()), listOf(byLast.keys())];
  return {
    has: (token) => token !== undefined && isIn(token.word, alone),
    holds: (lower) => words.has(lower),
    first,
    from: (tokens, index) => {
      const token = tokens[index];
      if (token === undefined || !isIn(token.word, first) || token.kind === "digits") return 0;
      const here = byFirst.get(token.lower);
      return here?.find((parts) => stands(parts, tokens, index))?.length ?? 0;
    },
    upTo: (tokens, index) => {
      const token = index < 0 ? undefined : tokens[index];
      if (token === undefined || !isIn(token.word, last) || token.kind === "digits") return 0;
      const here = byLast.get(token.lower);
      return here?.find((parts) => stands(parts, tokens, index - parts.length + 1))?.length ?? 0;
    },
  };
}

/** "no.", "número": what follows is the number of something. */
export const NUMBER_SIGNS = lexiconOf(({ numberSigns }) => numberSigns);

/** What the words of every language stand for. */
export type Meanings = Readonly<{
  /** Of one token. */
  of(token: Token | undefined): string | undefined;
  /** Of two that stand together. */
  ofPair(one: Token, two: Token): string | undefined;
}>;

/** What each word of every language stands for. */
export function meaningsOf(
  pick: (privacy: Language["privacy"]) => Readonly<Record<string, Words>>,
): Meanings {
  const rows = LANGUAGE_LIST.flatMap(({ privacy }) =>
    Object.entries(pick(privacy)).flatMap(([code, words]) =>
      words.map((word) => [partsOf(word), code] as const),
    ),
  );
  const meanings = new Map(rows.map(([parts, code]) => [parts.join(" "), code]));
  const alone = listOf(rows.flatMap(([parts]) => (parts.length === 1 ? parts : [])));
  const first = listOf(rows.flatMap(([parts]) => (parts.length > 1 ? parts.slice(0, 1) : [])));
  return {
    of: (token) =>
      token !== undefined && isIn(token.word, alone) ? meanings.get(token.lower) : undefined,
    ofPair: (one, two) =>
      isIn(one.word, first) ? meanings.get(`${one.lower} ${two.lower}`) : undefined,
  };
}

function partsOf(phrase: string): readonly string[] {
  return tokensOf(plainText(phrase).text).map(({ lower }) => lower);
}

/** Longer phrases first, so that the first that fits is the longest. */
function grouped(
  phrases: readonly (readonly string[])[],
  at: 0 | -1,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const sorted = phrases.toSorted((one, other) => other.length - one.length);
  return Map.groupBy(sorted, (parts) => parts.at(at) ?? "");
}

function stands(parts: readonly string[], tokens: readonly Token[], index: number): boolean {
  if (index < 0) return false;
  for (let offset = 0; offset < parts.length; offset += 1) {
    const token = tokens[index + offset];
    if (token?.lower !== parts[offset]) return false;
    if (offset > 0 && !GAP_INSIDE.test(token?.gap ?? "")) return false;
  }
  return true;
}
