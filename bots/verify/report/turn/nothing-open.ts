/** `cancel` and `back` while nothing is being written. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { cancelSent } from "../after/withdraw.ts";
import { lostConversation } from "../draft/lost.ts";

type Who = Pick<Asked, "message" | "language">;

/** She takes back what she sent last, if that is open. */
export function cancelNothing(asked: Who, context: VerifyContext): Outcome {
  return cancelSent(asked, context) ?? nothingOpen(asked, context);
}

/** While something is open, `turns.ts` has the word. */
export function nothingOpen(asked: Who, context: VerifyContext): Outcome {
  const lines = [title("verify-nothing-open"), line("verify-nothing-open-next")];
  return lostConversation(asked, context) ?? answerOnly(asked, lines);
}
