/**
 * Where somebody looks for the answer: in the room of now, when she is in it; where she alone
 * reads, when what she wrote in gave way or is over, and she is nowhere else.
 */
import type { Outcome } from "../../core/bot.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { Received } from "../../core/protocol/message.ts";
import { hasJoined } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { isBoundToRoom, successorOf } from "../../domain/standing/succession.ts";
import { cardKindOf, MESSAGE_TYPE, withoutReply } from "../../language/content.ts";

/** What she is told because she asked; other news goes where everybody reads it. */
const ANSWERS: ReadonlySet<string> = new Set(["answer", "question", "refusal", "case", "room"]);

/** The outcome of this message; what is not said in its room stays as it is. */
export function whereSheLooks(
  outcome: Outcome,
  message: Received,
  context: NetworkContext,
): Outcome {
  if (outcome.effects.length === 0 || !isOutOfSight(message, context)) return outcome;
  const effects = outcome.effects.map((effect) => inHerChat(effect, message));
  return { ...outcome, effects };
}

function isOutOfSight({ roomId, sender, isDirect }: Received, context: NetworkContext): boolean {
  const { rooms, state, network } = context;
  if (isDirect) return false;
  const next = successorOf(state, roomId);
  if (next !== undefined) return !hasJoined(rooms, next, sender);
  // The bot has left it: nothing is said there any more.
  return rooms.members(roomId).length === 0 && roomId !== network.stateRoom;
}

function inHerChat(effect: Effect, { roomId, sender }: Received): Effect {
  if (effect.do !== "send" || effect.roomId !== roomId || effect.type !== MESSAGE_TYPE) {
    return effect;
  }
  const isAnswer = ANSWERS.has(cardKindOf(effect.content) ?? "");
  if (!isAnswer || isBoundToRoom(effect.content)) return effect;
  const { type, content, after, lane, about, ticket } = effect;
  return {
    ...{ do: "tell", userId: sender, type, content: withoutReply(content) },
    ...(after && { after: { ...after, orElse: withoutReply(after.orElse) } }),
    ...{ ...(lane && { lane }), ...(about !== undefined && { about }) },
    ...(ticket !== undefined && { ticket }),
  };
}
