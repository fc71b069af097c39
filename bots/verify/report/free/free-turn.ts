/** Words that are no command, in the order of what they may be about. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { saidAfter } from "../after/said-after.ts";
import { addMore } from "../after/more/add-more.ts";
import type { Said } from "../begin.ts";
import { lostAnswer } from "../draft/lost.ts";
import { answerWords } from "./free-words.ts";
import { answerPlainWord } from "./plain-word.ts";

/** Her own report first, then what was lost, then a report or a talk. */
export function answerFree(said: Said, context: VerifyContext): Outcome | undefined {
  if (!said.message.isDirect) return undefined;
  const about = saidAfter(said, context) ?? lostAnswer(said, said.message, context);
  const plain = about ?? answerPlainWord(said, context);
  return plain ?? addMore(said, context) ?? answerWords(said, context);
}
