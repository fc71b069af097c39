/** What came with the words of a message: it is opened by nobody, and its sender is told so. */
import { NOTHING, type Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import { strangerRefusal } from "../command/permission.ts";
import { languageOf } from "../command/spoken.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line } from "../../language/text.ts";
import { answerOnly } from "../answer/answers.ts";

/** In a private chat alone: elsewhere pictures are for the people of the room. */
export function tellAttached(message: Received, context: NetworkContext): Outcome {
  const { body, isDirect } = message;
  if (!isDirect || body.kind !== "text" || body.attached === undefined) return NOTHING;
  if (strangerRefusal(message, context) !== undefined) return NOTHING;
  const lines = [
    line("common-attached", { what: body.attached }),
    line("common-attached-next", { user: context.network.bots.verify }),
  ];
  return answerOnly({ message, language: languageOf(message, context) }, lines);
}
