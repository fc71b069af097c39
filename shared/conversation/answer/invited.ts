/** Who may call a bot into a room, and what is said to whoever may not. */
import { joined, only, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Invited } from "../../core/protocol/message.ts";
import { isOfNetwork } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, say, title } from "../../language/text.ts";
import { isOurBot } from "../command/place.ts";
import { refusalInPrivate } from "./in-private.ts";

/**
 * Joins encrypted rooms to which somebody of the network asks; leaves the others, and tells the
 * people of the network why. Not every app marks a direct chat as one, so whether it is can only
 * be seen inside: in a group that is none of the network's rooms nothing is obeyed.
 */
export function onInvited(bot: BotName, invited: Invited, context: NetworkContext): Outcome {
  const { roomId, inviter, isEncrypted } = invited;
  const language = context.state.people.languages.get(invited.inviterTag);
  const spoken = language ?? context.settings.language;
  const isWelcome = mayInvite(invited, context) || isExpected(bot, context);
  if (isWelcome && isEncrypted) return only({ do: "join", roomId });
  const code = isWelcome ? "not-encrypted" : "not-permitted";
  const reason = say(context.settings.language, "common-leave", { reason: code });
  const leaving = only({ do: "leave", roomId, reason });
  if (!isKnown(inviter, context) || isOurBot(inviter, context)) return leaving;
  const lines = [title("common-invited", { reason: code }), line("common-invited-next")];
  const reader = { userId: inviter, language: spoken };
  return joined(leaving, only(refusalInPrivate(reader, { reason: code, lines })));
}

function mayInvite(invited: Invited, context: NetworkContext): boolean {
  if (isOurBot(invited.inviter, context)) return true;
  return isKnown(invited.inviter, context);
}

/** While one-time codes are out, whoever has one writes to verify, from whatever server. */
function isExpected(bot: BotName, { state, nowMs }: NetworkContext): boolean {
  const invites = [...state.people.trust.invites.values()];
  return bot === "verify" && invites.some(({ untilMs }) => untilMs > nowMs);
}

function isKnown(user: Invited["inviter"], context: NetworkContext): boolean {
  return isOfNetwork(context, { userId: user, tag: context.tagOf(user) });
}
