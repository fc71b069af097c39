/**
 * Phrases found in a text, each with the labels of what it means. The longest phrase at a place
 * counts, and its words are not looked at again: so "no uniform" is never a uniform, and a phrase
 * that means nothing ("bus stop") hides the word in it.
 */
import type { Language, Words } from "../languages/language.ts";
import { LANGUAGE_LIST } from "../languages/list.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Where a phrase stands: from one word up to another, that one left out. */
export type Span<Label extends string> = Readonly<{
  from: number;
  to: number;
  labels: readonly Label[];
}>;

export type PhraseIndex<Label extends string> = Readonly<{
  /** The phrases of the text from left to right, none over another. */
  spansOf(tokens: readonly Token[]): readonly Span<Label>[];
  /** True for a word that stands in some phrase. */
  knows(word: string): boolean;
}>;

type Entry<Label extends string> = { words: readonly string[]; labels: Label[] };
type Rows<Label extends string> = Iterable<readonly [Label, Words]>;

/** Ends a word of a phrase that stands for all words that begin so. */
const STEM = "*";

/**
 * The phrases of every language under their labels, by the language of the text: a word that is
 * none of these in that language stands for nothing in it.
 */
export function phrasesBy<Label extends string>(
  rowsOf: (language: Language) => Rows<Label>,
): (language: string) => PhraseIndex<Label> {
  const made = new Map<string, PhraseIndex<Label>>();
  return (code) => {
    const known = made.get(code);
    if (known !== undefined) return known;
    const hidden = LANGUAGE_LIST.find((one) => one.code === code)?.reading.notHere ?? [];
    const index = phraseIndex(
      LANGUAGE_LIST.flatMap((one) => [...rowsOf(one)]),
      hidden,
    );
    made.set(code, index);
    return index;
  };
}

/** The rows of a table of words for codes, each code with something before it. */
export function rowsFrom<Code extends string, Label extends string>(
  table: Readonly<Record<Code, Words>>,
  label: (code: Code) => Label,
): readonly (readonly [Label, Words])[] {
  return (Object.keys(table) as Code[]).map((code) => [label(code), table[code]]);
}

/** Every phrase under its label; `hidden` words stand for nothing. */
function phraseIndex<Label extends string>(
  rows: Rows<Label>,
  hidden: Words = [],
): PhraseIndex<Label> {
  const { byFirst, stems, words } = gathered(rows, new Set(hidden.map(cut)));
  const at = (tokens: readonly Token[], from: number): Entry<Label> | undefined => {
    const word = tokens[from]?.word ?? "";
    const exact = byFirst.get(word)?.find((entry) => isThere(entry.words, tokens, from));
    const stem = stems.find((entry) => isThere(entry.words, tokens, from));
    if (exact === undefined || stem === undefined) return exact ?? stem;
    const longer = stem.words.length - exact.words.length;
    if (longer !== 0) return longer > 0 ? stem : exact;
    return { words: exact.words, labels: [...exact.labels, ...stem.labels] };
  };
  return {
    knows: (word) => words.has(word) || stems.some(({ words: [first = ""] }) => fits(first, word)),
    spansOf(tokens) {
      const spans: Span<Label>[] = [];
      for (let from = 0; from < tokens.length;) {
        const found = at(tokens, from);
        const to = from + (found?.words.length ?? 1);
        if (found !== undefined) spans.push({ from, to, labels: found.labels });
        from = to;
      }
      return spans;
    },
  };
}

function gathered<Label extends string>(rows: Rows<Label>, hidden: ReadonlySet<string>) {
  const entries = new Map<string, Entry<Label>>();
  for (const [label, phrases] of rows) {
    for (const phrase of phrases) {
      const key = cut(phrase);
      if (key === "" || hidden.has(key)) continue;
      const entry = entries.get(key) ?? { words: key.split(" "), labels: [] };
      if (!entry.labels.includes(label)) entry.labels.push(label);
      entries.set(key, entry);
    }
  }
  const longestFirst = [...entries.values()].toSorted((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, Entry<Label>[]>();
  for (const entry of longestFirst) {
    const [first = ""] = entry.words;
    if (first.endsWith(STEM)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  const stems = longestFirst.filter(({ words }) => words[0]?.endsWith(STEM));
  const words = new Set(longestFirst.flatMap((entry) => entry.words));
  return { byFirst, stems, words };
}

/** A phrase as the words of a text are cut, stars kept. */
function cut(phrase: string): string {
  return phrase
    .split(/\s+/u)
    .map((word) => {
      const plain = tokensOf(word).map((token) => token.word);
      return plain.join(" ") + (word.endsWith(STEM) ? STEM : "");
    })
    .join(" ");
}

function isThere(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  return words.every((word, index) => fits(word, tokens[from + index]?.word ?? ""));
}

function fits(pattern: string, word: string): boolean {
  return pattern.endsWith(STEM) ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}
