/**
 * A bot that is silent, because the network or a committee is sealed or burning, gives whoever
 * writes to it one honest line. Organizers alone are heard, where they can undo it.
 */
import { NOTHING, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { clean, parseCommand } from "../command/parse.ts";
import { isManagement, isOurBot, speaksIn } from "../command/place.ts";
import { honestLine } from "./honest-line.ts";
import { hushAt } from "./hush.ts";

/** What is still obeyed in the management room of a network that is sealed. */
const HEARD: ReadonlySet<string> = new Set(["burn", "burn undo", "burn network", "approve"]);

/** Undefined where nothing is silent: then the message is heard as ever. */
export function silently(
  bot: BotName,
  message: Received,
  context: NetworkContext,
): Outcome | undefined {
  const hush = hushAt(message.roomId, context);
  if (hush === undefined) return undefined;
  if (isOurBot(message.sender, context) || message.body.kind !== "text") return NOTHING;
  const { text, hasPrefix } = clean(message.body.text);
  const isTheirs = isManagement(message.roomId, context);
  const word = isTheirs ? parseCommand(text)?.command.word : undefined;
  if (word !== undefined && HEARD.has(word)) return bot === "rooms" ? undefined : NOTHING;
  const isForBots = message.isDirect || message.isAddressed || hasPrefix;
  const isMine = message.isDirect || speaksIn(message.roomId, bot, context);
  return isForBots && isMine ? honestLine(hush, message, context) : NOTHING;
}
