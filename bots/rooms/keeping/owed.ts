/** What the record says of rooms and was not done: rooms to be made, to be closed, to be joined. */
import type { Owed } from "../../../shared/core/bot.ts";
import type { UserId } from "../../../shared/core/values/ids.ts";
import { creatorsFor } from "../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { invitationsLost } from "../incident/going/asking-in.ts";
import { removals } from "../room/closing.ts";
import { making } from "../room/making.ts";

/** By phase: what is open owes nothing but the invitations that may be lost. */
export function owedRooms(context: NetworkContext): readonly Owed[] {
  return [...context.state.rooms.live.values()].flatMap((room): readonly Owed[] => {
    switch (room.phase) {
      case "requested":
        return [{ effect: creation(room, context) }];
      case "open":
        return invitationsLost(room, context);
      case "emptying":
        return removals(room, context).map((effect) => ({ effect }));
      // Time alone brings it on, and the record says since when.
      case "closing":
      case "closed":
        return [];
    }
  });
}

function creation(room: EphemeralRoom, context: NetworkContext): Owed["effect"] {
  const organizers = creatorsFor(context, room.creators);
  const people = namesOf(room.invited, context);
  const { network, settings } = context;
  const asker = { roomId: network.managementRoom, language: settings.language };
  return making({ room, organizers, people, asker }, context);
}

/** Whoever of them is in a room that the bot sees: the record knows tags alone. */
function namesOf(tags: ReadonlySet<string>, { state, network, rooms }: NetworkContext) {
  const seen = [
    network.managementRoom,
    ...[...state.committees.committees.values()].flatMap(({ roomId }) => roomId ?? []),
    ...state.people.confirmerRooms.values(),
  ];
  const found = new Set<UserId>();
  for (const { tag, userId } of seen.flatMap((roomId) => rooms.members(roomId))) {
    if (tags.has(tag)) found.add(userId);
  }
  return [...found];
}
