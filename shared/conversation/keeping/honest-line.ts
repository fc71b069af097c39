/** What a silent bot says to whoever writes to it. */
import type { Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title } from "../../language/text.ts";
import { refuseOnly } from "../answer/answers.ts";
import { languageOf } from "../command/spoken.ts";
import type { Hush } from "./hush.ts";

/** That nothing is passed on, and what to do instead; the same to everybody. */
export function honestLine(size: Hush, message: Received, context: NetworkContext): Outcome {
  const asker = { message, language: languageOf(message, context) };
  const { verify } = context.network.bots;
  const lines = [title("common-silent", { size }), line("common-silent-next", { size, verify })];
  return refuseOnly(asker, { reason: "closed", lines });
}
