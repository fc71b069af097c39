/** `withdraw` of somebody who has reported nothing that is open, and was never admitted. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import { refuseNoneOpen } from "../../case/vote/vote-refusals.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Whoever was never admitted has no vote, and learns of no code whether something goes by it. */
export function nothingToWithdraw(asked: Asked, context: VerifyContext): Outcome | undefined {
  const { message, language } = asked;
  if (isAdmitted(message.senderTag, context.state)) return undefined;
  return refuseNoneOpen({ choice: "withdraw" }, { message, language, context });
}
