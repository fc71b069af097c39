/** Whom an admission names, seen before it is judged: the one thing that is looked up for it. */
import type { Context } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import { grantsOf } from "../../domain/authority/authority.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { parseCommand, typedFor } from "./parse.ts";
import { isManagement } from "./place.ts";

/**
 * The words after `admit`, when an organizer wrote it in the management room; undefined for any
 * other message, since nobody else's admission will be judged.
 */
export function admissionWords(
  message: Received,
  context: Pick<Context<NetworkState>, "state" | "network" | "rooms">,
): readonly string[] | undefined {
  const { network } = context;
  if (message.body.kind !== "text" || !isManagement(message.roomId, context)) return undefined;
  const typed = typedFor({ userId: network.bots.verify, bot: "verify" }, message);
  const parsed = parseCommand(typed.text);
  if (parsed?.command.word !== "admit") return undefined;
  const grants = grantsOf(context, message.senderTag, "organizer");
  return grants.length > 0 ? parsed.args : undefined;
}
