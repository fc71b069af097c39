/**
 * The rooms whose members hold a role: the one place where a role becomes rooms. There may be
 * several: while a room gives way to its successor, whoever is in either holds the role.
 */
import type { Network } from "../core/bot.ts";
import type { AreaPath, RoomId } from "../core/values/ids.ts";
import { STANDING_CODENAMES } from "./codename.ts";
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
export function codenameOfRole(state: NetworkState, { role, scope }: Grant): string | undefined {
  switch (role) {
    case "organizer":
      return STANDING_CODENAMES.management;
    case "responder":
      return state.committees.committees.get(scope ?? "")?.codename;
    case "confirmer":
      return state.people.confirmersCodenames.get((scope ?? "") as AreaPath);
  }
}

function oneOrNone(roomId: RoomId | null | undefined): readonly RoomId[] {
  return roomId === undefined || roomId === null ? [] : [roomId];
}
