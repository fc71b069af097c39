/** Whose messages are opened: of people who may speak to the bots, in a direct chat, in time. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { refuseMessage } from "../../../../shared/conversation/answer/refusals.ts";
import { ageRefusal, strangerRefusal } from "../../../../shared/conversation/command/permission.ts";
import { languageOf } from "../../../../shared/conversation/command/spoken.ts";
import type { VerifyContext } from "../../people/roster.ts";

type Listened = Readonly<
  | { kind: "not-ours" }
  | { kind: "refused"; outcome: Outcome }
  | { kind: "heard"; said: { message: Received; language: string } }
>;

/** `not-ours` is for whoever answers messages in general. */
export function listened(message: Received, context: VerifyContext): Listened {
  if (!message.isDirect || strangerRefusal(message, context) !== undefined) {
    return { kind: "not-ours" };
  }
  const language = languageOf(message, context);
  const refusal = ageRefusal(message, context);
  if (refusal === undefined) return { kind: "heard", said: { message, language } };
  return { kind: "refused", outcome: refuseMessage({ refusal, language }, message, context) };
}
