/** Her yes or no to `forget me`, in plain words. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { answerOnly } from "../../../../shared/conversation/answer/answers.ts";
import { yesOrNo } from "../../../../shared/conversation/said/yes-no.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { askedIn, asksNoMore, onlyOrganizer } from "./forget-command.ts";
import { leaveNow } from "./leave.ts";
import { KEPT } from "./words.ts";

/** Anything else ends the question, so that no later yes counts, and is heard as ever. */
export function takeLeave(
  message: Received,
  context: VerifyContext,
  otherwise: () => Outcome,
): Outcome {
  const language = message.isDirect ? askedIn(message, context) : undefined;
  if (language === undefined) return otherwise();
  const leaver = { message, language };
  const said = message.body.kind === "text" ? yesOrNo(message.body.text, false) : undefined;
  if (said === undefined) return joined(asksNoMore(message), otherwise());
  if (said === "yes") return onlyOrganizer(leaver, context) ?? leaveNow(leaver, context);
  return joined(answerOnly(leaver, KEPT), asksNoMore(message));
}
