/** The word that says that something shall be done at once. */
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";

const NOW_WORDS = wordsOf(({ answers }) => answers.now);

/** Behind the code it says that it shall be done whoever is out. */
export function saysNow({ args }: Asked): boolean {
  return isNow(args.slice(1));
}

/** These words say that it shall be done at once. */
export function isNow(words: readonly string[]): boolean {
  return NOW_WORDS.includes(foldText(words.join(" ")));
}
