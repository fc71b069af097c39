/** `withdraw` and `cancel` of somebody who has nothing open: they may be about what she sent. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { codeIn } from "../../../../shared/conversation/said/code-token.ts";
import { isOpenCase } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { newestOwnCase, ownCase } from "./own-case.ts";
import { takeBack } from "./take-back.ts";

/** `withdraw [CODE]` about her own report; undefined when it is about a vote. */
export function withdrawOwn(asked: Asked, context: VerifyContext): Outcome | undefined {
  const { message, args } = asked;
  const who = message.senderTag;
  if (!message.isDirect) return undefined;
  const code = codeIn(args[0] ?? "");
  if (code !== undefined) {
    const found = ownCase(code, who, context);
    return found === undefined ? undefined : takeBack(found, asked, context);
  }
  const { cases } = context.state;
  const hasVoted = [...cases.live.values()].some((one) => isOpenCase(one) && one.votes.has(who));
  return hasVoted ? undefined : cancelSent(asked, context);
}

/** `cancel` with nothing half written: the newest report that is open. */
export function cancelSent(
  asked: Pick<Asked, "message" | "language">,
  context: VerifyContext,
): Outcome | undefined {
  if (!asked.message.isDirect) return undefined;
  const found = newestOwnCase(asked.message.senderTag, context);
  return found === undefined ? undefined : takeBack(found, asked, context);
}
