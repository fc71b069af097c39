/** Effects that answer a person where she wrote, each with its card. */
import type { Context } from "../../core/bot.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { Card, RefusalReason } from "../../language/card.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { compose, type Line } from "../../language/text.ts";

type Details = Partial<Omit<Card, "v" | "kind">>;
/** Where an answer goes: a message, or anything else that came from a room. */
type Place = Readonly<{ roomId: RoomId }>;

/** An answer to a command. */
export function answer(
  message: Place,
  language: string,
  lines: readonly Line[],
  card: Partial<Omit<Card, "v">> = {},
): Effect {
  return reply(message, language, lines, { kind: "answer", ...card });
}

/** An expected no, with its closed reason. */
export function refusal(
  message: Place,
  language: string,
  reason: RefusalReason,
  lines: readonly Line[],
  card: Details = {},
): Effect {
  return reply(message, language, lines, { ...card, kind: "refusal", reason });
}

/** A question that the person is expected to answer next. */
export function question(
  message: Place,
  language: string,
  lines: readonly Line[],
  card: Details = {},
): Effect {
  return reply(message, language, lines, { ...card, kind: "question" });
}

/** The first once all bots have read the facts of the outcome; the other if they have not. */
export function whenAllRead(said: Effect, otherwise: Effect): Effect {
  if (said.do !== "send" || otherwise.do !== "send") return said;
  return { ...said, after: { readByAll: true, orElse: otherwise.content } };
}

/** Something that the organizers must know, in the management room. */
export function warn(
  context: Context<NetworkState>,
  lines: readonly Line[],
  card: Details = {},
): Effect {
  const { language } = context.settings;
  return reply({ roomId: context.network.managementRoom }, language, lines, {
    ...card,
    kind: "warning",
  });
}

/** Something that the one person in a direct chat must know. */
export function alarm(
  message: Place,
  language: string,
  lines: readonly Line[],
  card: Details = {},
): Effect {
  return reply(message, language, lines, { ...card, kind: "warning" });
}

/**
 * A refusal for somebody who cannot be shown to be herself, in her own direct chat. Its words are
 * fixed and hold nothing, for they can be read by whoever has her account.
 */
export function refusalToUnproven(
  userId: UserId,
  language: string,
  reason: "changed-identity" | "unsigned-device",
  lines: readonly Line[],
): Effect {
  const content = notice(compose(language, lines), { kind: "refusal", reason, language });
  return { do: "tell", userId, type: MESSAGE_TYPE, content, toUnproven: true };
}

function reply(
  place: Place,
  language: string,
  lines: readonly Line[],
  card: Omit<Card, "v">,
): Effect {
  const content = notice(compose(language, lines), { language, ...card });
  return { do: "send", roomId: place.roomId, type: MESSAGE_TYPE, content };
}
