/** Reports: from the first words of somebody who saw something to a case. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { line, title } from "../../../shared/language/text.ts";
import { lostConversation } from "./lost.ts";
import { reportCommand } from "./reports.ts";
import type { VerifyContext } from "../people/roster.ts";

export const reportFeature = {
  commands: { report: reportCommand, cancel: nothingOpen, back: nothingOpen },
} as const satisfies Feature;

/** While something is open, `turns.ts` has the word. */
function nothingOpen(asked: Asked, context: VerifyContext): Outcome {
  const lines = [title("verify-nothing-open"), line("verify-nothing-open-next")];
  return lostConversation(asked, context) ?? answerOnly(asked, lines);
}
