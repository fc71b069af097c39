/** Words that put right where something is, whatever place stands beside them. */
import { foldText } from "../../../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../../../shared/language/words/typed.ts";
import { mentions } from "../../../words.ts";

const LEFT = wordsOf(({ talk }) => talk.left);
const MISTAKES = wordsOf(({ talk }) => talk.mistakes);
const RIGHTING = wordsOf(({ talk }) => talk.righting);
const WRONG_PLACES = wordsOf(({ talk }) => talk.wrongPlaces);
const BESIDES = wordsOf(({ talk }) => talk.besides);
/** Longer texts are a story of their own. */
const CHARACTERS_MAX = 300;

type Righting = Readonly<{
  /** "Wrong place". */
  isWrong: boolean;
  /** "I was wrong". */
  isMistake: boolean;
  /** "Sorry, …", which many a sentence begins with. */
  isRighting: boolean;
}>;

/** Undefined for what puts nothing right: that they left, or that it is one scene more. */
export function rightingIn(text: string): Righting | undefined {
  const folded = foldText(text);
  if (text.length > CHARACTERS_MAX || mentions(folded, [...LEFT, ...BESIDES])) return undefined;
  return {
    isWrong: mentions(folded, WRONG_PLACES),
    isMistake: mentions(folded, MISTAKES),
    isRighting: mentions(folded, RIGHTING),
  };
}
