/**
 * Whoever is in a room and may not read there: told to the organizers at once, and removed where
 * the homeserver lets us. Nothing waits for that, since she is given no key (design section 3).
 */
import { NOTHING, only, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { MembershipChange } from "../../core/protocol/message.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { hasPlaceIn, keeperOf, roomAt, type NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { isOurBot } from "../command/place.ts";
import { removal, tellInChat, tellOrganizers } from "./stranger-effects.ts";

/** Somebody came into a room, for however short a time: was she admitted to it? */
export function onMembership(
  bot: BotName,
  change: MembershipChange,
  context: NetworkContext,
): Outcome {
  const { roomId, userId, tag, membership, wasInvited } = change;
  // Whoever was asked in was looked at then.
  if (membership === "leave" || wasInvited || isOurBot(userId, context)) return NOTHING;
  const place = roomAt(context.state, context.network, roomId);
  if (place === undefined) return inDirectChat(change, context);
  if (keeperOf(place) !== bot || hasPlaceIn(context.state, place, tag)) return NOTHING;
  return only(removal(roomId, userId), tellOrganizers(place, userId, context));
}

/** The same for those who are in a room already, such as one that has just been made. */
export function strangersIn(
  roomId: RoomId,
  place: NetworkRoom,
  context: NetworkContext,
): Outcome["effects"] {
  return context.rooms
    .members(roomId)
    .filter(({ userId, tag }) => {
      return !isOurBot(userId, context) && !hasPlaceIn(context.state, place, tag);
    })
    .flatMap(({ userId }) => [removal(roomId, userId), tellOrganizers(place, userId, context)]);
}

/** In a direct chat only the one person whose it is has a place. */
function inDirectChat(change: MembershipChange, context: NetworkContext): Outcome {
  const { roomId, userId } = change;
  const person = context.rooms.personOf(roomId);
  if (person === undefined || person === userId) return NOTHING;
  return only(
    removal(roomId, userId),
    tellOrganizers("direct", userId, context),
    tellInChat(change, person, context),
  );
}
