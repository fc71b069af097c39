/** A room gave way to its successor: what was not said yet is said there. */
import type { Entry } from "../../core/protocol/entry.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import type { NetworkContext, NetworkState } from "../../domain/network-state.ts";
import { rotationShapes, type Rotation } from "../../domain/standing/rotations.ts";
import { isBoundToRoom, successorOf } from "../../domain/standing/succession.ts";
import { eventOf } from "../../domain/streams/stream.ts";
import { cardOf, withoutReply } from "../../language/content.ts";

/** What an entry says of a room that has just given way; undefined for any other entry. */
export function movedBy(entry: Entry, { state }: NetworkContext): Rotation | undefined {
  const event = entry.stream === "room" ? eventOf(rotationShapes, entry) : undefined;
  return event?.type === "rotation-switched" ? state.standings.rotations.get(event.ref) : undefined;
}

/**
 * What is not about the old room itself, nor changes something that was said there, goes into the
 * room of now. A reply does without what it replies to: that stands in the old one.
 */
export function forwardedTo<Body extends EffectBody>(effect: Body, state: NetworkState): Body {
  if (effect.do !== "send" || isBoundToRoom(effect.content)) return effect;
  const roomId = successorOf(state, effect.roomId);
  if (roomId === undefined || cardOf(effect.content)?.room === effect.roomId) return effect;
  return { ...effect, roomId, content: withoutReply(effect.content) };
}
