/**
 * Whether what was owed is still to be done when its turn comes. A retry can outlast its reason:
 * somebody who was revoked is admitted again, a room is there, or closed, by another way.
 */
import type { Context } from "../../core/bot.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { hasPlaceIn, roomAt } from "../network-rooms.ts";
import type { NetworkState } from "../network-state.ts";
import { committeeAt } from "../streams/committees.ts";
import { ephemeralAt } from "../streams/rooms.ts";
import { isSamePerson } from "./readers.ts";
import { isStillAsked } from "./still-asked.ts";

type Seeing = Pick<Context<NetworkState>, "state" | "network" | "rooms" | "tagOf" | "identityOf">;

/** False where the record says that it is not owed; what it does not speak of is. */
export function isWanted(effect: EffectBody, context: Seeing): boolean {
  switch (effect.do) {
    case "create-room":
      return isAwaited(effect.ref, context.state);
    case "close-room":
      return isEnding(effect.roomId, context.state);
    case "remove":
      return !belongsThere(effect, context);
    case "hand-on":
      return isStillAsked(effect.content, context.state);
    case "send":
    case "tell":
    case "look-at":
    case "errand":
    case "join":
    case "leave":
    case "erase":
    case "invite":
      return true;
  }
}

/** A room that was asked for under this ref, and is not there. */
function isAwaited(ref: string, { people, committees, rooms }: NetworkState): boolean {
  return (
    people.confirmersRequested.has(ref) ||
    committees.committees.get(ref)?.roomId === null ||
    rooms.get(ref)?.phase === "requested"
  );
}

/** Also while its goodbye can be read: a version before this one owed it from then on. */
function isEnding(roomId: RoomId, { rooms, committees }: NetworkState): boolean {
  if (committeeAt(committees, roomId)?.closingAtMs !== undefined) return true;
  const phase = ephemeralAt(rooms, roomId)?.phase;
  return phase === "closing" || phase === "emptying";
}

function belongsThere(
  { roomId, userId }: Readonly<{ roomId: RoomId; userId: UserId }>,
  { state, network, rooms, tagOf, identityOf }: Seeing,
): boolean {
  const place = roomAt(state, network, roomId);
  if (place === undefined) return rooms.personOf(roomId) === userId;
  const seen = rooms.members(roomId).find((member) => member.userId === userId);
  const person = seen ?? { tag: tagOf(userId), identity: identityOf(userId) };
  return hasPlaceIn(state, place, person.tag) && isSamePerson(state, person);
}
