/** A room gave way to its successor: what was not said yet is said there, and bots move on. */
import { NOTHING, only, type Outcome } from "../../core/bot.ts";
import type { BotName, Entry } from "../../core/protocol/entry.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import type { NetworkContext, NetworkState } from "../../domain/network-state.ts";
import { rotationShapes, type Rotation } from "../../domain/standing/rotations.ts";
import { successorOf } from "../../domain/standing/succession.ts";
import { eventOf } from "../../domain/streams/stream.ts";
import { cardOf } from "../../language/content.ts";

/** What an entry says of a room that has just given way; undefined for any other entry. */
export function movedBy(entry: Entry, { state }: NetworkContext): Rotation | undefined {
  const event = entry.stream === "room" ? eventOf(rotationShapes, entry) : undefined;
  return event?.type === "rotation-switched" ? state.standings.rotations.get(event.ref) : undefined;
}

/**
 * The bot leaves the old room behind all that it still owes there: by that the rooms bot, which
 * closes it, knows that nothing is under way any more.
 */
export function afterMove(bot: BotName, entry: Entry, context: NetworkContext): Outcome {
  const moved = movedBy(entry, context);
  if (moved === undefined || bot === "rooms") return NOTHING;
  const own = context.network.bots[bot];
  const isIn = context.rooms.members(moved.from).some(({ userId }) => userId === own);
  return isIn ? only({ do: "leave", roomId: moved.from }) : NOTHING;
}

/**
 * What is not about the old room itself, nor about something that was said there, goes into the
 * room of now.
 */
export function forwardedTo<Body extends EffectBody>(effect: Body, state: NetworkState): Body {
  if (effect.do !== "send" || effect.content["m.relates_to"] !== undefined) return effect;
  const roomId = successorOf(state, effect.roomId);
  if (roomId === undefined || cardOf(effect.content)?.room === effect.roomId) return effect;
  return { ...effect, roomId };
}
