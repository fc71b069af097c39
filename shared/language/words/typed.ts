/**
 * What people type, looked up in the tables of every language: all words are understood at all
 * times. Only numbers are read in the person's own language first.
 */
import { plainDigits } from "../../core/values/digits.ts";
import type { Language, Words, WordsFor } from "../languages/language.ts";
import { LANGUAGE_LIST } from "../languages/list.ts";
import { foldText, foldWords } from "./fold.ts";

/** The words of every language, as `foldText` leaves them. */
export function wordsOf(pick: (language: Language) => Words): Words {
  return [...new Set(LANGUAGE_LIST.flatMap(pick).map(foldText))];
}

/** The same as `foldWords` leaves them, signs inside words included, to look whole phrases up. */
export function phrasesOf(pick: (language: Language) => Words): ReadonlySet<string> {
  return new Set(LANGUAGE_LIST.flatMap(pick).map((phrase) => foldWords(phrase)));
}

/** The words of every language for each code, folded; the codes in the order of the first. */
export function tableOf<Code extends string>(
  pick: (language: Language) => WordsFor<Code>,
): WordsFor<Code> {
  const codes = Object.keys(pick(LANGUAGE_LIST[0])) as Code[];
  const rows = codes.map((code) => [code, wordsOf((language) => pick(language)[code])]);
  return Object.fromEntries(rows) as WordsFor<Code>;
}

/** The code that the whole word or phrase stands for, whatever its case and accents. */
export function codeOf<Code extends string>(text: string, table: WordsFor<Code>): Code | undefined {
  const folded = foldText(text);
  return (Object.keys(table) as Code[]).find((code) => table[code].includes(folded));
}

const NUMBERS: ReadonlyMap<string, ReadonlyMap<string, number | null>> = new Map(
  LANGUAGE_LIST.map(({ code, numbers }) => [
    code,
    new Map(Object.entries(numbers).map(([word, number]) => [foldText(word), number])),
  ]),
);

/**
 * A whole number in digits of any script, or as one folded word; undefined when it is none. What
 * the person's own language says of a word goes first, also that it is no number.
 */
export function numberIn(word: string, language: string): number | undefined {
  const plain = plainDigits(word);
  if (/^\d{1,6}$/u.test(plain)) return Number(plain);
  const own = NUMBERS.get(language)?.get(word);
  if (own !== undefined) return own ?? undefined;
  for (const numbers of NUMBERS.values()) {
    const number = numbers.get(word);
    if (typeof number === "number") return number;
  }
  return undefined;
}

const UNITS = tableOf(({ units }) => units);
type Unit = keyof typeof UNITS;

/** A number with a unit of time behind it, or alone (`unit` is null then): "15", "90m", "12 h". */
export function timeIn(text: string): Readonly<{ count: number; unit: Unit | null }> | undefined {
  const shape = /^(?<count>\d{1,5}) ?(?<word>[\p{L}\p{M}]*)$/u;
  const { count, word = "" } = shape.exec(plainDigits(text).trim())?.groups ?? {};
  if (count === undefined) return undefined;
  if (word === "") return { count: Number(count), unit: null };
  const unit = codeOf(word, UNITS);
  return unit === undefined ? undefined : { count: Number(count), unit };
}
