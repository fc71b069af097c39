/** A yes or a no to what is asked in a room, where much else is talk: the whole text, or a sign. */
import { foldWords } from "../../language/words/fold.ts";
import { phrasesOf } from "../../language/words/typed.ts";
import { stripped } from "./order.ts";

export type Answer = "yes" | "no";

const AGREES = phrasesOf(({ said }) => said.agrees);
const REFUSES = phrasesOf(({ said }) => said.refuses);
const CONFIRMS = phrasesOf(({ said }) => said.confirms);
const DENIES = phrasesOf(({ said }) => said.denies);
const COURTESIES = phrasesOf(({ said }) => said.courtesies);

/** Signs that everybody understands. */
const YES_SIGN = /^[👍✅✔☑👌💯🆗🙋]+$/u;
const NO_SIGN = /^[👎❌🚫✖🙅⛔]+$/u;
/** What colours a sign, and what joins it to another. */
const COLOURS = /[\p{M}\p{Cf}\p{Emoji_Modifier}\s♀♂]/gu;

/**
 * `isVote`: it is asked whether something is true, and what confirmers say of what they see is an
 * answer, too. A question is none.
 */
export function yesOrNo(text: string, isVote: boolean): Answer | undefined {
  if (/[?¿]/u.test(text)) return undefined;
  const sign = text.replaceAll(COLOURS, "");
  if (YES_SIGN.test(sign)) return "yes";
  if (NO_SIGN.test(sign)) return "no";
  const whole = foldWords(text);
  const bare = foldWords(stripped(text, COURTESIES));
  const says = (words: ReadonlySet<string>): boolean => words.has(whole) || words.has(bare);
  if (says(REFUSES) || (isVote && says(DENIES))) return "no";
  return says(AGREES) || (isVote && says(CONFIRMS)) ? "yes" : undefined;
}
