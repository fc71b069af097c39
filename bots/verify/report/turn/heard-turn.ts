/** One turn in the language of the chat. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { Respond } from "../../../../shared/conversation/bot-of.ts";
import { withEnclosed } from "../../media/arriving/enclosed.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { carryOutWith } from "./commands.ts";
import { isSentence } from "../talk/sentence.ts";
import { takeTurn } from "./turns.ts";

/** What the message leads to, answered as the context says. */
export function heardTurn(message: Received, context: VerifyContext, respond: Respond): Outcome {
  return withEnclosed(message, context, (now) => {
    const carryOut = carryOutWith({ message, context: now }, respond);
    return takeTurn({ message, context: now, carryOut }, isSentence);
  });
}
