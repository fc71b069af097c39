/** Which rooms are the network's own, and what each of them is for. */
import type { Network, RoomsView } from "../core/bot.ts";
import type { AreaPath, RoomId, Tag, UserId } from "../core/values/ids.ts";
import type { Person } from "./streams/people.ts";
import { stateRoomsIn, type NetworkState } from "./network-state.ts";
import { STANDING_CODENAMES } from "./codename.ts";
import { standingKey, type Rotation, type Standing } from "./standing/rotations.ts";
import { committeeAt } from "./streams/committees.ts";
import { ephemeralAt, type EphemeralRoom } from "./streams/rooms.ts";

type BotName = keyof Network["bots"];

/** A room that will be the room of now, while the one before it still is. */
type Successor = Readonly<{ roomId: RoomId; codename: string }>;

/** What a room of the network is. Direct chats are none of these. */
export type NetworkRoom = Readonly<
  | { kind: "management"; next?: Successor }
  | { kind: "state" }
  | { kind: "committee"; id: string; name: string; next?: Successor }
  | { kind: "confirmers"; area: AreaPath; next?: Successor }
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
  for (const rotation of state.standings.rotations.values()) {
    for (const roomId of [rotation.from, rotation.roomId]) {
      const place = roomId === null ? undefined : placeIn(state, rotation, roomId);
      if (roomId !== null && place !== undefined) found.set(roomId, place);
    }
  }
  // Last: whatever a fact says, these two are what `init` made them.
  found.set(network.managementRoom, { kind: "management" });
  for (const roomId of stateRoomsIn(state)) found.set(roomId, { kind: "state" });
  return found.set(network.stateRoom, { kind: "state" });
}

/** The name under which people see this room in their app, where that is known. */
export function codenameIn(state: NetworkState, place: NetworkRoom): string | undefined {
  if ("next" in place) return place.next.codename;
  switch (place.kind) {
    case "management":
      return (
        state.standings.rooms.get(standingKey(place))?.codename ?? STANDING_CODENAMES[place.kind]
      );
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
  if (roomId === network.stateRoom || stateRoomsIn(state).includes(roomId)) {
    return { kind: "state" };
  }
  if (roomId === network.managementRoom) return { kind: "management" };
  for (const rotation of state.standings.rotations.values()) {
    const place = placeIn(state, rotation, roomId);
    if (place !== undefined) return place;
  }
  for (const [area, held] of state.people.confirmerRooms) {
    if (held === roomId) return { kind: "confirmers", area };
  }
  const committee = committeeAt(state.committees, roomId);
  // Of what was its room once nothing is left.
  if (committee?.roomId === roomId) {
    return { kind: "committee", id: committee.id, name: committee.name };
  }
  const room = ephemeralAt(state.rooms, roomId);
  return room === undefined ? undefined : { kind: room.kind, room };
}

/** What a room was for that gave way; undefined for one that did not. */
export function formerKindAt(
  { standings }: Pick<NetworkState, "standings">,
  roomId: RoomId,
): Standing["kind"] | undefined {
  for (const [key, { former }] of standings.rooms) {
    if (former.includes(roomId)) return key.split("/")[0] as Standing["kind"];
  }
  return undefined;
}

/** The rooms that are, and were, for the same committee, or the confirmers of the same place. */
export function sameRooms(state: NetworkState, of: Standing): readonly RoomId[] {
  const former = state.standings.rooms.get(standingKey(of))?.former ?? [];
  switch (of.kind) {
    case "management":
      return former;
    case "committee":
      return [...former, ...maybe(state.committees.committees.get(of.id)?.roomId)];
    case "confirmers":
      return [...former, ...maybe(state.people.confirmerRooms.get(of.area))];
  }
}

function maybe(roomId: RoomId | null | undefined): readonly RoomId[] {
  return roomId === null || roomId === undefined ? [] : [roomId];
}

/** True for somebody who is in the room, and not only asked in. */
export function hasJoined(rooms: RoomsView, roomId: RoomId, userId: UserId): boolean {
  return rooms
    .members(roomId)
    .some((member) => member.userId === userId && member.membership === "join");
}

/** The room that was asked for under this ref and may not be there yet. */
export function roomOfRef(state: NetworkState, ref: string): NetworkRoom | undefined {
  const committee = state.committees.committees.get(ref);
  if (committee !== undefined) return { kind: "committee", id: ref, name: committee.name };
  const area = state.people.confirmersRequested.get(ref);
  if (area !== undefined) return { kind: "confirmers", area };
  const rotation = state.standings.rotations.get(ref);
  if (rotation !== undefined) return placeOf(state, rotation.of);
  const room = state.rooms.get(ref);
  return room === undefined ? undefined : { kind: room.kind, room };
}

/** What a room that stands is for, as it is now; undefined where that is no more. */
export function placeOf(state: NetworkState, of: Standing): NetworkRoom | undefined {
  switch (of.kind) {
    case "management":
      return of;
    case "committee": {
      const committee = state.committees.committees.get(of.id);
      return committee && { kind: "committee", id: of.id, name: committee.name };
    }
    case "confirmers":
      return state.people.confirmerRooms.has(of.area) ? of : undefined;
  }
}

/** What this room is while it gives way, or follows; undefined for any other. */
function placeIn(
  state: NetworkState,
  { of, from, roomId: to, codename, phase }: Rotation,
  roomId: RoomId,
): NetworkRoom | undefined {
  if (roomId !== from && roomId !== to) return undefined;
  const place = placeOf(state, of);
  if (place === undefined || place.kind === "state" || "room" in place) return place;
  return roomId === to && phase === "moving" ? { ...place, next: { roomId, codename } } : place;
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
