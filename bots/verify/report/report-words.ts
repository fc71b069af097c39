/**
 * What people say that they saw, in the words of every language at once, as coded values. The words
 * themselves belong to the languages (`shared/language/languages`).
 */
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import type { Words } from "../../../shared/language/languages/language.ts";
import { tableOf, wordsOf } from "../../../shared/language/words/typed.ts";

/** In order of weight: the first that occurs is what was seen. */
export const ACTIVITY_WORDS = tableOf(({ report }) => report.activity);
export const UNIFORM_WORDS = tableOf(({ report }) => report.uniform);
export const EQUIPMENT_WORDS = tableOf(({ report }) => report.equipment);
export const PERSON_WORDS = wordsOf(({ report }) => report.persons);
export const OPENING_WORDS = wordsOf(({ report }) => report.openings);
export const UNKNOWN_WORDS = wordsOf(({ answers }) => answers.unknown);
export const MANY_WORDS = wordsOf(({ answers }) => answers.many);
export const MORE_THAN_WORDS = wordsOf(({ answers }) => answers.moreThan);
export const NOW_WORDS = wordsOf(({ answers }) => answers.now);
export const SKIP_WORDS = wordsOf(({ answers }) => answers.skip);
export const YES_WORDS = wordsOf(({ answers }) => answers.yes);
export const MINUTE_WORDS = wordsOf(({ units }) => units.minute);
export const HOUR_WORDS = wordsOf(({ units }) => units.hour);

/** True when one of the phrases stands in the folded text as whole words. */
export function mentions(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${folded} `.includes(` ${phrase} `));
}

/**
 * The codes whose words occur in the folded text, in the table's order. A phrase that was found
 * is taken out, so that "sin uniforme" is not read as "uniforme", too.
 */
export function codesIn<Code extends string>(
  folded: string,
  table: Readonly<Partial<Record<Code, Words>>>,
): readonly Code[] {
  let left = ` ${folded} `;
  const found: Code[] = [];
  for (const [code, phrases] of Object.entries(table) as [Code, readonly string[]][]) {
    const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
    for (const phrase of longestFirst) {
      if (!left.includes(` ${phrase} `)) continue;
      left = left.replaceAll(` ${phrase} `, "  ");
      if (!found.includes(code)) found.push(code);
    }
  }
  return found;
}

/** The coded size of so many people. */
export function sizeOf(count: number): Salute["size"] {
  if (count < 1) return "unknown";
  if (count <= 2) return "1-2";
  if (count <= 5) return "3-5";
  return count <= 10 ? "6-10" : "over-10";
}
