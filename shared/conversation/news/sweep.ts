/** Who has no place in a room any more, and is to be taken out of it. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import { holdersOf } from "../../domain/authority/authority.ts";
import { belongsIn } from "../../domain/authority/readers.ts";
import { keeperOf, roomsOf, type NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { isOurBot } from "../command/place.ts";
import { removal } from "./stranger-effects.ts";

/**
 * Removals of everybody who is in a room that this bot keeps and has no place there any more:
 * revoked, or another than the one who was admitted. Follows from what is known alone.
 */
export function sweep(bot: BotName, context: NetworkContext): readonly Effect[] {
  return [...roomsOf(context.state, context.network)]
    .filter(([, place]) => keeperOf(place) === bot && maySweep(place, context))
    .flatMap(([roomId, place]) =>
      context.rooms
        .members(roomId)
        .filter(
          (member) => !isOurBot(member.userId, context) && !belongsIn(context.state, place, member),
        )
        .map(({ userId }) => removal(roomId, userId)),
    );
}

/** A network whose organizers all look changed would be locked for good: they only read nothing. */
function maySweep(place: NetworkRoom, context: NetworkContext): boolean {
  if (place.kind !== "management") return true;
  return holdersOf(context, { role: "organizer", scope: null }).length > 0;
}
