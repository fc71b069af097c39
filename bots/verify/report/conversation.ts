/** A message to verify, heard in the language of its chat. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { Respond } from "../../../shared/conversation/bot-of.ts";
import type { VerifyContext } from "../people/roster.ts";
import { heardTurn } from "./turn/heard-turn.ts";
import { answeringIn } from "./talk/answering-in.ts";
import { hearLanguage } from "./talk/chat-language.ts";
import { remembered } from "./talk/remembered.ts";

/** What follows from one message. */
export function converse(received: Received, context: VerifyContext, respond: Respond): Outcome {
  const { language, message, note } = hearLanguage(received, context);
  if (language === undefined) return heardTurn(message, context, respond);
  const outcome = heardTurn(message, answeringIn(language, message, context), respond);
  const isWish = message !== received && note.notes !== undefined;
  return joined(outcome, remembered(outcome, { message, language, isWish }, context), note);
}
