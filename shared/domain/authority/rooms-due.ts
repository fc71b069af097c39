/** Which rooms are still to be made, and which are to be closed. */
import type { RoomId } from "../../core/values/ids.ts";
import type { NetworkState } from "../network-state.ts";
import { committeeAt } from "../streams/committees.ts";
import { isNetworkBurning } from "../streams/keeping/burns.ts";
import { ephemeralAt } from "../streams/rooms.ts";
import { endingRoom } from "../standing/succession.ts";

/** A room that was asked for under this ref, and is not there. */
export function isAwaited(
  ref: string,
  { people, committees, rooms, standings, compactions: { underWay } }: NetworkState,
): boolean {
  return (
    (underWay?.ref === ref && underWay.roomId === null) ||
    standings.rotations.get(ref)?.phase === "requested" ||
    people.confirmersRequested.has(ref) ||
    committees.committees.get(ref)?.roomId === null ||
    rooms.get(ref)?.phase === "requested"
  );
}

/** Also while its goodbye can be read: a version before this one owed it from then on. */
export function isEnding(
  roomId: RoomId,
  { rooms, committees, standings, burns, people, compactions: { underWay } }: NetworkState,
): boolean {
  if (underWay?.from === roomId) return underWay.isDone;
  const moved = [...standings.rotations.values()].find((one) => endingRoom(one) === roomId);
  if (moved?.phase === "emptying") return true;
  // Of confirmers there is no fact: their rooms end with the network alone.
  const isOfConfirmers = [...people.confirmerRooms.values()].includes(roomId);
  if (isOfConfirmers && isNetworkBurning(burns)) return true;
  if (committeeAt(committees, roomId)?.closingAtMs !== undefined) return true;
  const phase = ephemeralAt(rooms, roomId)?.phase;
  return phase === "closing" || phase === "emptying";
}
