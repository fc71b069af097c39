/**
 * Whether what was owed is still to be done when its turn comes. A retry can outlast its reason:
 * somebody who was revoked is admitted again, a room is there, or closed, by another way.
 */
import type { Context } from "../../core/bot.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { hasPlaceIn, roomAt } from "../network-rooms.ts";
import type { NetworkState } from "../network-state.ts";
import { isBoundToRoom, successorOf } from "../standing/succession.ts";
import { isSamePerson } from "./readers.ts";
import { isAwaited, isEnding } from "./rooms-due.ts";

type Seeing = Pick<Context<NetworkState>, "state" | "network" | "rooms" | "tagOf" | "identityOf">;

/** False where the record says that it is not owed; what it does not speak of is. */
export function isWanted(effect: EffectBody, context: Seeing): boolean {
  const { rooms } = context;
  switch (effect.do) {
    case "create-room":
      return isAwaited(effect.ref, context.state);
    case "close-room":
      return isEnding(effect.roomId, context.state);
    case "remove":
      return !belongsThere(effect, context);
    case "send":
      return !isLost(effect, context);
    case "restore":
      return rooms.altered(effect.roomId, effect.codename).some(({ part }) => part === effect.part);
    case "tell":
    case "look-at":
    case "hand-on":
    case "errand":
    case "join":
    case "leave":
    case "erase":
    case "invite":
      return true;
  }
}

/** It changes what stood in a room that is no more: there is nothing left of it. */
function isLost(
  { roomId, content }: EffectBody & { do: "send" },
  { state }: Pick<Seeing, "state">,
): boolean {
  if (!isBoundToRoom(content)) return false;
  const isBeside = [...state.standings.rotations.values()].some(({ from }) => from === roomId);
  return !isBeside && successorOf(state, roomId) !== undefined;
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
