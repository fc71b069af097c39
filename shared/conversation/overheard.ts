/**
 * What organizers ask of verify in the management room, for the bots that carry out a part of it:
 * they keep the rooms that verify is not in. They answer nothing.
 */
import type { Context } from "../core/bot.ts";
import type { Received } from "../core/message.ts";
import { standingOf } from "../domain/authority.ts";
import type { NetworkState } from "../domain/network-state.ts";
import { clean, parseCommand, withoutMention } from "./parse.ts";
import { holdsRole } from "./permission.ts";

/**
 * The words after `admit` or `revoke`, when this is such a command, in the management room, by an
 * organizer, and not too old; undefined otherwise.
 */
export function overheard(
  message: Received,
  context: Context<NetworkState>,
  word: "admit" | "revoke",
): readonly string[] | undefined {
  const { network } = context;
  if (message.body.kind !== "text" || message.roomId !== network.managementRoom) return undefined;
  const { verify } = network.bots;
  const names = [verify, verify.slice(1, verify.indexOf(":")), "verify"];
  const typed = clean(message.body.text);
  const spoken = typed.hasPrefix ? typed.text : withoutMention(typed.text, names);
  // Without prefix and mention it is talk among organizers.
  if (!typed.hasPrefix && spoken === typed.text) return undefined;
  const parsed = parseCommand(spoken);
  return parsed?.command.word === word && isGranted(message, context) ? parsed.args : undefined;
}

function isGranted(message: Received, context: Context<NetworkState>): boolean {
  const standing = standingOf(context.state, message);
  const ageMs = context.nowMs - message.sentAtMs;
  return (
    (standing === "good" || standing === "not-pinned") &&
    holdsRole(message, context, "organizer") &&
    ageMs <= context.settings.commandAgeMaxMs
  );
}
