/** The role that `admit` names, and whether `again` stands at its end. */
import type { Role } from "../../../../../shared/domain/streams/people.ts";
import { foldText } from "../../../../../shared/language/words/fold.ts";
import { codeOf, tableOf, wordsOf } from "../../../../../shared/language/words/typed.ts";

const ROLE_WORDS = tableOf(({ roles }) => roles);
/** At the end of `admit`: the organizer has met the person, and knows the new identity for hers. */
const AGAIN_WORDS = wordsOf(({ again }) => again);
const AGAIN_LENGTHS = [...new Set(AGAIN_WORDS.map((phrase) => phrase.split(" ").length))]
  .toSorted()
  .toReversed();

/** The role that a word means, in any language. */
export function roleOf(word: string): Role | undefined {
  return codeOf(word, ROLE_WORDS);
}

/** What follows the role: the place, and whether `again` stands at its end. */
export function readScope(
  role: Role,
  words: readonly string[],
): Readonly<{ scope: string; again: boolean }> {
  for (const count of AGAIN_LENGTHS) {
    const rest = words.slice(0, -count);
    const last = foldText(words.slice(-count).join(" "));
    // A committee may be called so.
    const isPlace = rest.length === 0 && role !== "organizer";
    if (words.length >= count && !isPlace && AGAIN_WORDS.includes(last)) {
      return { scope: rest.join(" "), again: true };
    }
  }
  return { scope: words.join(" "), again: false };
}
