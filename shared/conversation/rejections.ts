/** What people are told when a message of theirs is not obeyed, and who may call a bot in. */
import { NOTHING, type Context, type Outcome } from "../core/bot.ts";
import type { BotName } from "../core/entry.ts";
import type { Invited, Rejected } from "../core/message.ts";
import type { NetworkState } from "../domain/network-state.ts";

/** Explains once, in the room, what went wrong with a message that was meant for a bot. */
export function onRejected(
  _bot: BotName,
  _rejected: Rejected,
  _context: Context<NetworkState>,
): Outcome {
  return NOTHING;
}

/** Joins encrypted rooms of people we know; leaves the others and says why. */
export function onInvited(
  _bot: BotName,
  _invited: Invited,
  _context: Context<NetworkState>,
): Outcome {
  return NOTHING;
}
