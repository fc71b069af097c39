/**
 * Somebody answers, and nothing was asked: what she was writing was left lying, or it was lost
 * with the disk. Then she is told so, and not that the bot does not know the word "3".
 */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { isAnswerLike } from "./answer-like.ts";

/** For so long after a restore any words may be the answer to a question from before. */
export const LOST_KNOWN_MS = DAY_MS;

/** What to say to free words in a direct chat; undefined when they answer no question of ours. */
export function lostAnswer(
  { text, language }: Readonly<{ text: string; language: string }>,
  message: Received,
  context: VerifyContext,
): Outcome | undefined {
  const isLost = context.held !== undefined && context.held !== null;
  if (!isLost && !isAnswerLike(text, language)) return undefined;
  return tellLost(wasRestored(context), { message, language });
}

/** What to say to `cancel` and `back`; undefined when nothing can have been lost. */
export function lostConversation(
  where: Readonly<{ message: Received; language: string }>,
  context: VerifyContext,
): Outcome | undefined {
  return wasRestored(context) ? tellLost(true, where) : undefined;
}

/** The disk was lost a short while ago, and with it every conversation. */
function wasRestored({ held, nowMs, state }: VerifyContext): boolean {
  const { resumedAtMs } = state.people;
  if (held) return true;
  return resumedAtMs !== null && nowMs - resumedAtMs < LOST_KNOWN_MS;
}

function tellLost(
  isRestored: boolean,
  { message, language }: Readonly<{ message: Received; language: string }>,
): Outcome {
  const why = isRestored ? "restored" : "left-lying";
  const lines = [title("verify-lost", { why }), line("verify-lost-next")];
  return refuseOnly({ message, language }, { reason: "closed", lines });
}
