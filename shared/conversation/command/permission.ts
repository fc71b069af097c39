/**
 * May this person use this command here, now? Everything that can be judged without a bot's own
 * knowledge: standing, role, room, age and length. A no is data; `answer/refusals.ts` says it.
 */
import type { Attached, Received } from "../../core/protocol/message.ts";
import { MINUTE_MS } from "../../core/values/time.ts";
import { grantsOf, isNeighbor, isOfNetwork, standingOf } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { TEXT_CHARACTERS_MAX } from "../../domain/streams/shapes.ts";
import type { CommandWord } from "../../language/languages/language.ts";
import type { CommandSpec, Who } from "./commands.ts";
import { isDispatchersChat, isManagement } from "./place.ts";

type BotName = CommandSpec["owners"][number];

/** Why a message is not obeyed, with all that is needed to say so. */
export type Refusal = Readonly<
  | { why: "stranger" }
  | { why: "changed-identity" }
  | { why: "not-permitted"; who: Who }
  | { why: "management-only" }
  | { why: "too-old"; minutes: number }
  | { why: "too-much" }
  /** A picture, a voice message and the like. */
  | { why: "text-only"; bot: BotName; what: Attached }
  | { why: "other-bot"; bot: BotName; word: CommandWord }
  | { why: "unknown-command"; typed: string }
  /** The room gave way: it is to be written in the new one, where she is or is asked in. */
  | { why: "moved"; isThere: boolean; codename: string }
  /** A group that is none of the network's rooms; she is answered where she alone reads. */
  | { why: "foreign-group" }
>;

/**
 * A refusal for somebody who may not speak to the bots at all, or undefined.
 *
 * Somebody who was admitted without a known identity counts from the first message on: the crypto
 * engine of each bot tells every later identity from the one that it saw first, and verify pins
 * the same one when it hears from her. Once pinned, the roster alone decides.
 */
export function strangerRefusal(message: Received, context: NetworkContext): Refusal | undefined {
  switch (standingOf(context.state, message)) {
    case "good":
    case "not-pinned":
      return undefined;
    case "not-admitted":
      if (isNeighbor(context.state, context.network, senderOf(message))) return undefined;
      return { why: "stranger" };
    case "changed-identity":
      return { why: "changed-identity" };
  }
}

/** A refusal for lack of the role, or for the wrong room; undefined when it is in order. */
export function roleRefusal(
  message: Received,
  context: NetworkContext,
  command: CommandSpec,
): Refusal | undefined {
  // Organizers stand in where confirmers are wanting, see to it that somebody is on duty, undo
  // what they merged themselves, and may say what a case has taught.
  if (command.isForChats && isDispatchersChat(message, context)) return undefined;
  const isTheirs = ["vouch", "duty", "apart", "note"].includes(command.word);
  const mayStandIn = isTheirs && holdsRole(message, context, "organizer");
  if (!mayStandIn && !holdsRole(message, context, command.who)) {
    return { why: "not-permitted", who: command.who };
  }
  if (command.who !== "organizer") return undefined;
  const isInPlace =
    isManagement(message.roomId, context) || (command.isForChats && message.isDirect);
  return isInPlace ? undefined : { why: "management-only" };
}

/** What to say of a command that no bot here answers: whose it is, unless she may not give it. */
export function otherBotRefusal(
  message: Received,
  context: NetworkContext,
  command: CommandSpec,
): Refusal {
  const [bot = "verify"] = command.owners;
  const refusal = command.who === "organizer" ? roleRefusal(message, context, command) : undefined;
  return refusal ?? { why: "other-bot", bot, word: command.word };
}

/** What somebody of the network is told of a group that is not; nobody else is told anything. */
export function foreignGroupRefusal(
  message: Received,
  context: NetworkContext,
): Refusal | undefined {
  return isOfNetwork(context, senderOf(message)) ? { why: "foreign-group" } : undefined;
}

/** True when the person has this role somewhere; the bot judges whether it is the right place. */
export function holdsRole(
  message: Pick<Received, "senderTag">,
  context: NetworkContext,
  who: Who,
): boolean {
  if (who === "anyone") return true;
  return grantsOf(context, message.senderTag, who).length > 0;
}

/** A refusal for what waited too long while the bot was away, or undefined. */
export function ageRefusal(
  message: Received,
  { nowMs, settings }: NetworkContext,
): Refusal | undefined {
  const ageMs = nowMs - message.sentAtMs;
  if (ageMs <= settings.commandAgeMaxMs) return undefined;
  return { why: "too-old", minutes: Math.floor(ageMs / MINUTE_MS) };
}

/** A refusal for more text than a fact may hold, or undefined. */
export function lengthRefusal(text: string): Refusal | undefined {
  // Characters are counted only when there may be too many: a text can be 64 KB long.
  return text.length <= TEXT_CHARACTERS_MAX ? undefined : { why: "too-much" };
}

/** The sender as a person. */
function senderOf(message: Pick<Received, "sender" | "senderTag">) {
  return { userId: message.sender, tag: message.senderTag };
}
