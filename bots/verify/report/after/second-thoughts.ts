/** "They left", "I was wrong": what somebody says about what she reported. */
import { foldText } from "../../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../../shared/language/words/typed.ts";
import { mentions } from "../../words.ts";

const LEFT = wordsOf(({ talk }) => talk.left);
const MISTAKES = wordsOf(({ talk }) => talk.mistakes);
/** Longer texts are a story of their own. */
const CHARACTERS_MAX = 300;

/** What the words say about an earlier report; undefined when they say nothing of the kind. */
export function secondThought(text: string): "left" | "mistake" | undefined {
  if (text.length > CHARACTERS_MAX) return undefined;
  const folded = foldText(text);
  if (mentions(folded, MISTAKES)) return "mistake";
  return mentions(folded, LEFT) ? "left" : undefined;
}
