/** Words that would answer a question of a report, had one been asked. */
import { isNotKnown, readYesNo } from "../../../../shared/language/reading/assent.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { numberIn, wordsOf } from "../../../../shared/language/words/typed.ts";

const ANSWERS = wordsOf(({ answers }) => [...answers.now, ...answers.skip]);

/** True when they say nothing by themselves. */
export function isAnswerLike(text: string, language: string): boolean {
  // A sign alone is a greeting, or thanks.
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  const folded = foldText(text);
  const isNumber = numberIn(folded, language) !== undefined;
  const isAnswer = ANSWERS.includes(folded) || isNotKnown(text);
  return isNumber || isAnswer || readYesNo(text) !== undefined;
}
