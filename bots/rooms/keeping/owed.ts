/** What the record says of rooms and was not done: rooms to be made, to be closed, to be joined. */
import type { Owed } from "../../../shared/core/bot.ts";
import type { UserId } from "../../../shared/core/values/ids.ts";
import { creatorsFor } from "../../../shared/domain/authority/authority.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { closeEffects } from "./closing.ts";
import { invitationsLost } from "../incident/incident.ts";
import type { RoomsContext } from "../incident/inside.ts";
import { ticketOf } from "./tickets.ts";

/** By phase: what is open owes nothing but the invitations that may be lost. */
export function owedRooms(context: RoomsContext): readonly Owed[] {
  return [...context.state.rooms.live.values()].flatMap((room): readonly Owed[] => {
    switch (room.phase) {
      case "requested":
        return [{ effect: creation(room, context) }];
      case "open":
        return invitationsLost(room, context);
      case "closing":
        return closeEffects(room, context).map((effect) => ({ effect }));
      case "closed":
        return [];
    }
  });
}

/** The room of this ref: made, or found where it was made already. */
function creation(room: EphemeralRoom, context: RoomsContext): Owed["effect"] {
  const { ref, codename, kind, creators, invited, code } = room;
  const { verify, alert } = context.network.bots;
  const { language } = context.settings;
  const people = namesOf(invited, context);
  const additionalCreators = creatorsFor(context, creators);
  const invite = kind === "incident" ? [verify, alert, ...people] : people;
  const ticket = ticketOf({ of: "opening", ref, language });
  return {
    do: "create-room",
    ref,
    plan: { codename, additionalCreators, invite },
    ticket,
    about: code,
  };
}

/** Whoever of them is in a room that the bot sees: the record knows tags alone. */
function namesOf(tags: ReadonlySet<string>, { state, network, rooms }: RoomsContext) {
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
