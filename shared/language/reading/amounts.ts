/** How many: numbers in digits and words, ranges, "a couple", "more than 5", "half a dozen". */
import type { ReadingWords } from "../languages/reading-words.ts";
import { LANGUAGE_LIST } from "../languages/list.ts";
import { numberIn, wordsOf } from "../words/typed.ts";
import { phrasesBy, rowsFrom } from "./phrases.ts";
import { opensClause, type Token } from "./tokens.ts";

/** At least so many, and at most, where that was said. */
export type Count = Readonly<{ least: number; most: number | null }>;

/** A count and the words of the text that say it. */
export type Amount = Count &
  Readonly<{
    from: number;
    to: number;
    /** Said by an article alone: "an agent". */
    isArticle: boolean;
  }>;

type Rough = keyof ReadingWords["amounts"];
type Limit = keyof ReadingWords["limits"];

const ROUGH: Readonly<Record<Rough, Count>> = {
  couple: { least: 2, most: 2 },
  few: { least: 3, most: 5 },
  several: { least: 3, most: 5 },
  halfDozen: { least: 6, most: 6 },
  dozen: { least: 12, most: 12 },
  many: { least: 11, most: null },
};
const NO_AMOUNT = "none";
const roughs = phrasesBy<Rough | typeof NO_AMOUNT>(({ reading }) => [
  ...rowsFrom(reading.amounts, (code) => code),
  [NO_AMOUNT, reading.noise],
]);
const limits = phrasesBy<Limit>(({ reading }) => rowsFrom(reading.limits, (code) => code));
const ARTICLES = new Set(wordsOf(({ reading }) => reading.single));
/** "a" is an article in English, and in Spanish it is "to": each language has its own. */
const OWN_ARTICLES = new Map(
  LANGUAGE_LIST.map(({ code, reading }) => [
    code,
    new Set(
      [...ARTICLES].filter(
        (word) => reading.single.includes(word) || !reading.limits.to.includes(word),
      ),
    ),
  ]),
);
const ORDINALS = new Set(wordsOf(({ reading }) => reading.ordinals));
const TENS = 10;
const TWENTY = 20;
const HUNDRED = 100;

/** Every amount of the text, in order; numbers are read in this language first. */
export function amountsIn(tokens: readonly Token[], language: string): readonly Amount[] {
  const bare = numbersIn(tokens, language);
  const spans = limits(language).spansOf(tokens);
  const said = new Map(spans.map((span) => [span.from, span] as const));
  const ends = new Map(spans.map((span) => [span.to, span] as const));
  const amounts: Amount[] = [];
  for (let index = 0; index < bare.length; index += 1) {
    const one = bare[index];
    if (one === undefined) continue;
    const other = bare[index + 1];
    const isRange = other !== undefined && isRangeOf(one, other, { tokens, said, ends });
    if (isRange) index += 1;
    const whole = isRange ? { ...one, to: other.to, most: other.most ?? other.least } : one;
    amounts.push(limited(whole, { tokens, said, ends }));
  }
  return amounts;
}

/** The words of an amount with those that bound it: "more than 10", "5 o más". */
export function boundedBy({ from, to }: Amount, tokens: readonly Token[], language: string) {
  const spans = limits(language).spansOf(tokens);
  const before = spans.find((span) => span.to === from && !span.labels.includes("and"));
  const behind = spans.find((span) => span.from === to && span.labels.includes("orMore"));
  return { from: before?.from ?? from, to: behind?.to ?? to };
}

/** Numbers and rough amounts, before "more than" and ranges are looked at. */
function numbersIn(tokens: readonly Token[], language: string): readonly Amount[] {
  const rough = new Map(
    roughs(language)
      .spansOf(tokens)
      .map((span) => [span.from, span]),
  );
  const found: Amount[] = [];
  for (let from = 0; from < tokens.length;) {
    const span = rough.get(from);
    const [code] = span?.labels ?? [];
    if (span !== undefined && code !== undefined && code !== NO_AMOUNT) {
      found.push({ ...ROUGH[code], from, to: span.to, isArticle: false });
      from = span.to;
      continue;
    }
    const number = numberAt(tokens, from, language);
    if (number !== undefined) found.push(number);
    from = number?.to ?? from + 1;
  }
  return found;
}

function numberAt(tokens: readonly Token[], from: number, language: string): Amount | undefined {
  const word = tokens[from]?.word ?? "";
  if ((OWN_ARTICLES.get(language) ?? ARTICLES).has(word))
    return { from, to: from + 1, least: 1, most: 1, isArticle: true };
  const number = numberIn(word, language);
  const next = tokens[from + 1];
  if (number === undefined) return undefined;
  if (next?.isGlued === true && ORDINALS.has(next.word)) return undefined;
  const whole = { from, to: from + 1, least: number, most: number, isArticle: false };
  const isTens = number >= TWENTY && number < HUNDRED && number % TENS === 0;
  if (!isTens || /\d/u.test(word)) return whole;
  const [link] = limits(language).spansOf(tokens.slice(from + 1, from + 2));
  const links = link?.labels.includes("and") === true ? 1 : 0;
  const unit = numberIn(tokens[from + 1 + links]?.word ?? "", language);
  if (unit === undefined || unit >= TENS || unit < 1) return whole;
  const sum = number + unit;
  return { ...whole, to: from + 2 + links, least: sum, most: sum };
}

type Around = Readonly<{
  tokens: readonly Token[];
  /** Words for limits, by where they begin, and by where they end. */
  said: ReadonlyMap<number, Readonly<{ to: number; labels: readonly Limit[] }>>;
  ends: ReadonlyMap<number, Readonly<{ from: number; labels: readonly Limit[] }>>;
}>;

/** "3 to 5", "3-5", "tres o cuatro", "between 3 and 5", "4 5". */
function isRangeOf(one: Amount, other: Amount, { tokens, said, ends }: Around): boolean {
  if (one.isArticle || other.isArticle || one.most === null || other.least <= one.least) {
    return false;
  }
  const behind = tokens[other.from];
  if (behind === undefined) return false;
  if (one.to === other.from) {
    return behind.before === "-" || (behind.before === "" && other.least === one.least + 1);
  }
  const link = said.get(one.to);
  if (link?.to !== other.from || opensClause(behind)) return false;
  const isBetween = ends.get(one.from)?.labels.includes("between") === true;
  return link.labels.includes("to") || (isBetween && link.labels.includes("and"));
}

function limited(amount: Amount, { tokens, said, ends }: Around): Amount {
  const before = ends.get(amount.from)?.labels ?? [];
  const behind = said.get(amount.to)?.labels ?? [];
  const isPlus = tokens[amount.to - 1]?.after.startsWith("+") === true;
  const most = amount.most ?? amount.least;
  if (before.includes("moreThan")) return { ...amount, least: most + 1, most: null };
  if (before.includes("lessThan")) return { ...amount, least: 1, most: Math.max(1, most - 1) };
  const isOpen = before.includes("atLeast") || behind.includes("orMore") || isPlus;
  return isOpen ? { ...amount, most: null } : amount;
}
