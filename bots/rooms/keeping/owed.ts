/** What the record says of rooms and was not done: rooms to be made, to be closed, to be joined. */
import type { Owed } from "../../../shared/core/bot.ts";
import { creatorsFor } from "../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { invitationsLost } from "../incident/going/asking-in.ts";
import { removals } from "../room/closing.ts";
import { making } from "../room/making.ts";
import { accountsOf } from "./accounts.ts";

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
  const people = accountsOf(room.invited, context);
  const { network, settings } = context;
  const asker = { roomId: network.managementRoom, language: settings.language };
  return making({ room, organizers, people, asker }, context);
}
