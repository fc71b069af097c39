/**
 * The rooms whose members hold a role: the one place where a role becomes rooms. There may be
 * several: while a room gives way to its successor, whoever is in either holds the role.
 */
import type { Network } from "../core/bot.ts";
import type { AreaPath, RoomId } from "../core/values/ids.ts";
import { codenameIn, roomAt } from "./network-rooms.ts";
import type { NetworkState } from "./network-state.ts";
import type { Grant } from "./streams/people.ts";

/** The room that is spoken to stands first; none when there is none (any more). */
export function roomsOfRole(
  state: NetworkState,
  network: Network,
  { role, scope }: Grant,
): readonly RoomId[] {
  switch (role) {
    case "organizer":
      return [network.managementRoom];
    case "confirmer":
      return oneOrNone(state.people.confirmerRooms.get((scope ?? "") as AreaPath));
    case "responder":
      return oneOrNone(state.committees.committees.get(scope ?? "")?.roomId);
  }
}

/** The name under which people see the room of this role, where that is known. */
export function codenameOfRole(
  state: NetworkState,
  network: Network,
  grant: Grant,
): string | undefined {
  const [roomId] = roomsOfRole(state, network, grant);
  const place = roomId === undefined ? undefined : roomAt(state, network, roomId);
  return place === undefined ? undefined : codenameIn(state, place);
}

function oneOrNone(roomId: RoomId | null | undefined): readonly RoomId[] {
  return roomId === undefined || roomId === null ? [] : [roomId];
}
