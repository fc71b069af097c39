/** Who may call a bot into a room, and what is said to whoever may not. */
import { joined, only, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Invited } from "../../core/protocol/message.ts";
import { isOfNetwork, isOnOwnServer } from "../../domain/authority/authority.ts";
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
  // Who "upgrades" a room of ours makes one of her own of it: nobody is to follow her there.
  const isWelcome =
    invited.isSuccessor !== true &&
    (mayInvite(invited, context) || isExpected(bot, invited, context));
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

/**
 * Verify hears everybody of its own server, so that nobody learns from its coming whether codes are
 * out; while some are, whoever has one may be on any server.
 */
function isExpected(
  bot: BotName,
  { inviter }: Pick<Invited, "inviter">,
  { state, network, nowMs }: NetworkContext,
): boolean {
  if (bot !== "verify") return false;
  const invites = [...state.people.trust.invites.values()];
  return isOnOwnServer(network, inviter) || invites.some(({ untilMs }) => untilMs > nowMs);
}

function isKnown(user: Invited["inviter"], context: NetworkContext): boolean {
  return isOfNetwork(context, { userId: user, tag: context.tagOf(user) });
}
