/**
 * May this person use this command here, now? Everything that can be judged without a bot's own
 * knowledge: standing, role, room, age and length.
 */
import type { Context, Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import { MINUTE_MS } from "../../core/values/time.ts";
import { grantsOf, isNeighbor, standingOf } from "../../domain/authority/authority.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { TEXT_CHARACTERS_MAX } from "../../domain/streams/shapes.ts";
import type { RefusalReason } from "../../language/card.ts";
import { line, title, type Line } from "../../language/text.ts";
import type { CommandSpec, Who } from "./commands.ts";
import { refusal, refusalToUnproven } from "../answer/replies.ts";

/**
 * A refusal for somebody who may not speak to the bots at all, or undefined.
 *
 * Somebody who was admitted without a known identity counts from the first message on: the crypto
 * engine of each bot tells every later identity from the one that it saw first, and verify pins
 * the same one when it hears from her. Once pinned, the roster alone decides.
 */
export function strangerRefusal(
  message: Received,
  context: Context<NetworkState>,
  language: string,
): Outcome | undefined {
  switch (standingOf(context.state, message)) {
    case "good":
    case "not-pinned":
      return undefined;
    case "not-admitted": {
      if (isNeighbor(context.state, context.network, senderOf(message))) return undefined;
      const lines = [title("common-stranger"), line("common-stranger-next")];
      return no(message, language, "not-permitted", lines);
    }
    case "changed-identity":
      return changedIdentity(message, language);
  }
}

/** Tells the person what to do. Verify has told the organizers, when the identity was seen. */
export function changedIdentity(message: Pick<Received, "sender">, language: string): Outcome {
  const lines = [title("common-changed-identity"), line("common-changed-identity-next")];
  return {
    facts: [],
    effects: [refusalToUnproven(message.sender, language, "changed-identity", lines)],
  };
}

/** A refusal for lack of the role, or for the wrong room; undefined when it is in order. */
export function roleRefusal(
  message: Received,
  context: Context<NetworkState>,
  asked: Readonly<{ command: CommandSpec; language: string }>,
): Outcome | undefined {
  const { command, language } = asked;
  if (!holdsRole(message, context, command.who)) {
    const lines = [
      title("common-not-permitted", { who: command.who }),
      line("common-not-permitted-next"),
    ];
    return no(message, language, "not-permitted", lines);
  }
  if (command.who === "organizer" && message.roomId !== context.network.managementRoom) {
    const lines = [title("common-management-only"), line("common-management-only-next")];
    return no(message, language, "not-permitted", lines);
  }
  return undefined;
}

/** True when the person has this role somewhere; the bot judges whether it is the right place. */
export function holdsRole(
  message: Pick<Received, "senderTag">,
  context: Context<NetworkState>,
  who: Who,
): boolean {
  if (who === "anyone") return true;
  const { state, network, rooms } = context;
  return grantsOf(state, network, rooms, message.senderTag, who).length > 0;
}

/** A refusal for what waited too long while the bot was away, or undefined. */
export function ageRefusal(
  message: Received,
  context: Context<NetworkState>,
  language: string,
): Outcome | undefined {
  const ageMs = context.nowMs - message.sentAtMs;
  if (ageMs <= context.settings.commandAgeMaxMs) return undefined;
  const minutes = Math.floor(ageMs / MINUTE_MS);
  const lines = [title("common-too-old", { minutes }), line("common-too-old-next")];
  return no(message, language, "too-old", lines);
}

/** A refusal for more text than a fact may hold, or undefined. */
export function lengthRefusal(
  message: Received,
  text: string,
  language: string,
): Outcome | undefined {
  // Characters are counted only when there may be too many: a text can be 64 KB long.
  if (text.length <= TEXT_CHARACTERS_MAX) return undefined;
  const lines = [title("common-too-much", { most: TEXT_CHARACTERS_MAX })];
  return no(message, language, "too-much", lines);
}

/** The sender as a person. */
export function senderOf(message: Pick<Received, "sender" | "senderTag">) {
  return { userId: message.sender, tag: message.senderTag };
}

/** An outcome that is nothing but a refusal. */
export function no(
  message: Pick<Received, "roomId">,
  language: string,
  reason: RefusalReason,
  lines: readonly Line[],
): Outcome {
  return { facts: [], effects: [refusal(message, language, reason, lines)] };
}
