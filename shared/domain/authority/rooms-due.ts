/** Which rooms are still to be made, and which are to be closed. */
import type { RoomId } from "../../core/values/ids.ts";
import type { NetworkState } from "../network-state.ts";
import { committeeAt } from "../streams/committees.ts";
import { ephemeralAt } from "../streams/rooms.ts";

/** A room that was asked for under this ref, and is not there. */
export function isAwaited(ref: string, { people, committees, rooms }: NetworkState): boolean {
  return (
    people.confirmersRequested.has(ref) ||
    committees.committees.get(ref)?.roomId === null ||
    rooms.get(ref)?.phase === "requested"
  );
}

/** Also while its goodbye can be read: a version before this one owed it from then on. */
export function isEnding(roomId: RoomId, { rooms, committees }: NetworkState): boolean {
  if (committeeAt(committees, roomId)?.closingAtMs !== undefined) return true;
  const phase = ephemeralAt(rooms, roomId)?.phase;
  return phase === "closing" || phase === "emptying";
}
