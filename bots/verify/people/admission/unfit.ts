/** Who cannot be admitted to anything: our own bots, and accounts that are none. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { isOurBot } from "../../../../shared/conversation/command/place.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../roster.ts";
import { lineAbout } from "./named-person.ts";

/**
 * Why she is not admitted; undefined where nothing speaks against it. Whoever takes a name that is
 * free would have the role that was given to it.
 */
export function unfit(asked: Asked, userId: UserId, context: VerifyContext): Outcome | undefined {
  if (isOurBot(userId, context)) {
    return refuseOnly(asked, { reason: "already", lines: [title("verify-admit-bot")] });
  }
  const account = context.accountOf(userId);
  if (account !== "none" && account !== "unused") return undefined;
  const lines = [
    title("verify-no-account", { account, user: userId }),
    line("verify-no-account-next", { account, command: lineAbout(asked, userId) }),
  ];
  return refuseOnly(asked, { reason: "unknown-person", lines });
}
