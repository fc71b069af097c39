/** "I want to report something": a wish, and nothing yet of what she sees. */
import { tokensOf } from "../../../shared/language/reading/tokens.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";

const WORDS = new Set(
  wordsOf(({ reading: { talk, assent } }) => [
    ...[...talk.wantsToReport, ...talk.greeting, ...assent.filler],
  ]).flatMap((phrase) => phrase.split(" ")),
);

/** True for words that say no more than that. */
export function isWishAlone(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.length > 0 && tokens.every(({ word }) => WORDS.has(word));
}
