/** Whom an admission names, seen before it is judged: the one thing that is looked up for it. */
import type { Context } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import { grantsOf } from "../../domain/authority/authority.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { clean, parseCommand, withoutMention } from "./parse.ts";

/**
 * The words after `admit`, when an organizer wrote it in the management room; undefined for any
 * other message, since nobody else's admission will be judged.
 */
export function admissionWords(
  message: Received,
  context: Pick<Context<NetworkState>, "state" | "network" | "rooms">,
): readonly string[] | undefined {
  const { state, network, rooms } = context;
  if (message.body.kind !== "text" || message.roomId !== network.managementRoom) return undefined;
  const { verify } = network.bots;
  const typed = clean(message.body.text).text;
  const names = [verify, verify.slice(1, verify.indexOf(":")), "verify"];
  const parsed = parseCommand(typed) ?? parseCommand(clean(withoutMention(typed, names)).text);
  if (parsed?.command.word !== "admit") return undefined;
  const grants = grantsOf(state, network, rooms, message.senderTag, "organizer");
  return grants.length > 0 ? parsed.args : undefined;
}
