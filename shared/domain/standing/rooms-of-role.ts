/**
 * The rooms whose members hold a role: the one place where a role becomes rooms. There may be
 * several: while a room gives way to its successor, whoever is in either holds the role.
 */
import type { Network } from "../../core/bot.ts";
import type { AreaPath, RoomId } from "../../core/values/ids.ts";
import { codenameIn, roomAt } from "../network-rooms.ts";
import type { NetworkState } from "../network-state.ts";
import type { Grant } from "../streams/people.ts";
import { standingKey, type Standing } from "./rotations.ts";
import { roomsBeside } from "./succession.ts";

/** The room that is spoken to stands first; none when there is none (any more). */
export function roomsOfRole(
  state: NetworkState,
  network: Network,
  { role, scope }: Grant,
): readonly RoomId[] {
  const now = roomNow(state, network, { role, scope });
  if (now === undefined || now === null) return [];
  return [...new Set([now, ...roomsBeside(state, standingOfGrant({ role, scope }))])];
}

function roomNow(state: NetworkState, network: Network, grant: Grant): RoomId | null | undefined {
  const { role, scope } = grant;
  switch (role) {
    case "organizer":
      return network.managementRoom;
    case "confirmer":
      return state.people.confirmerRooms.get((scope ?? "") as AreaPath);
    case "responder":
      return state.committees.committees.get(scope ?? "")?.roomId;
  }
}

/** The same, as a name. */
export function keyOfGrant(grant: Grant): string {
  return standingKey(standingOfGrant(grant));
}

/** What the rooms of this role are for. */
function standingOfGrant({ role, scope }: Grant): Standing {
  switch (role) {
    case "organizer":
      return { kind: "management" };
    case "confirmer":
      return { kind: "confirmers", area: (scope ?? "") as AreaPath };
    case "responder":
      return { kind: "committee", id: scope ?? "" };
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
