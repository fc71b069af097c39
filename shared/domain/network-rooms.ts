/** Which rooms are the network's own, and what each of them is for. */
import type { Network } from "../core/bot.ts";
import type { BotName } from "../core/protocol/entry.ts";
import type { AreaPath, RoomId, Tag } from "../core/values/ids.ts";
import type { Person } from "./streams/people.ts";
import type { NetworkState } from "./network-state.ts";
import { STANDING_CODENAMES } from "./codename.ts";
import { committeeAt } from "./streams/committees.ts";
import { ephemeralAt, type EphemeralRoom } from "./streams/rooms.ts";

/** What a room of the network is. Direct chats are none of these. */
export type NetworkRoom = Readonly<
  | { kind: "management" }
  | { kind: "state" }
  | { kind: "committee"; id: string; name: string }
  | { kind: "confirmers"; area: AreaPath }
  | { kind: "incident" | "temporary"; room: EphemeralRoom }
>;

/** The bot that sees to who is in a room of this kind, and greets whoever comes. */
const KEEPERS: Readonly<Record<NetworkRoom["kind"], BotName>> = {
  management: "verify",
  state: "verify",
  confirmers: "verify",
  committee: "alert",
  incident: "rooms",
  temporary: "rooms",
};

/** The bot that sees to who is in this room. */
export function keeperOf({ kind }: NetworkRoom): BotName {
  return KEEPERS[kind];
}

/** Every room that the network made and still knows, by its id. */
export function roomsOf(state: NetworkState, network: Network): ReadonlyMap<RoomId, NetworkRoom> {
  const found = new Map<RoomId, NetworkRoom>();
  for (const room of state.rooms.values()) {
    if (room.roomId !== null) found.set(room.roomId, { kind: room.kind, room });
  }
  for (const { id, name, roomId } of state.committees.committees.values()) {
    if (roomId !== null) found.set(roomId, { kind: "committee", id, name });
  }
  for (const [area, roomId] of state.people.confirmerRooms) {
    found.set(roomId, { kind: "confirmers", area });
  }
  // Last: whatever a fact says, these two are what `init` made them.
  found.set(network.managementRoom, { kind: "management" });
  return found.set(network.stateRoom, { kind: "state" });
}

/** The name under which people see this room in their app, where that is known. */
export function codenameIn(state: NetworkState, place: NetworkRoom): string | undefined {
  switch (place.kind) {
    case "management":
    case "state":
      return STANDING_CODENAMES[place.kind];
    case "committee":
      return state.committees.committees.get(place.id)?.codename;
    case "confirmers":
      return state.people.confirmersCodenames.get(place.area);
    case "incident":
    case "temporary":
      return place.room.codename;
  }
}

/** What this room is to the network; undefined for direct chats and for rooms of others. */
export function roomAt(
  state: NetworkState,
  network: Network,
  roomId: RoomId,
): NetworkRoom | undefined {
  // First: whatever a fact says, these two are what `init` made them.
  if (roomId === network.stateRoom) return { kind: "state" };
  if (roomId === network.managementRoom) return { kind: "management" };
  for (const [area, held] of state.people.confirmerRooms) {
    if (held === roomId) return { kind: "confirmers", area };
  }
  const committee = committeeAt(state.committees, roomId);
  if (committee !== undefined) {
    return { kind: "committee", id: committee.id, name: committee.name };
  }
  const room = ephemeralAt(state.rooms, roomId);
  return room === undefined ? undefined : { kind: room.kind, room };
}

/** The room that was asked for under this ref and may not be there yet. */
export function roomOfRef(state: NetworkState, ref: string): NetworkRoom | undefined {
  const committee = state.committees.committees.get(ref);
  if (committee !== undefined) return { kind: "committee", id: ref, name: committee.name };
  const area = state.people.confirmersRequested.get(ref);
  if (area !== undefined) return { kind: "confirmers", area };
  const room = state.rooms.get(ref);
  return room === undefined ? undefined : { kind: room.kind, room };
}

/**
 * True for whoever was admitted to what this room is for, wherever she is now and whatever her
 * identity. Organizers may admit themselves anywhere, so the standing rooms are theirs, too.
 */
export function hasPlaceIn(state: NetworkState, place: NetworkRoom, person: Tag): boolean {
  const known = state.people.persons.get(person);
  if (known === undefined) return false;
  switch (place.kind) {
    case "state":
      return false;
    case "management":
      return holds(known, "organizer", null);
    case "committee":
      return holds(known, "organizer", null) || holds(known, "responder", place.id);
    case "confirmers":
      return holds(known, "organizer", null) || holds(known, "confirmer", place.area);
    case "incident":
    case "temporary": {
      const { invited, creators } = place.room;
      if (invited.has(person)) return known.grants.length > 0;
      return creators.has(person) && holds(known, "organizer", null);
    }
  }
}

function holds(
  { grants }: Person,
  role: Person["grants"][number]["role"],
  scope: string | null,
): boolean {
  return grants.some((grant) => grant.role === role && grant.scope === scope);
}
