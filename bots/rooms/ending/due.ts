/** What time brings: a room's end is told beforehand, said when it has come, and carried out. */
import { joined, noting, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { endOfRoom } from "../incident/end.ts";
import { emptyRoom } from "../room/closing.ts";
import { dueRooms, endingRooms, readRooms } from "../room/due.ts";
import { goodbyeDropped } from "../room/goodbye.ts";
import { tellEnd } from "./end-told.ts";

/** Each is done once, for the room's phase changes with it. */
export function onRoomsTick(context: NetworkContext): Outcome {
  const { nowMs, state } = context;
  return joined(
    ...dueRooms(state.rooms, nowMs).map((room) => endOfRoom(room, context)),
    ...endingRooms(state.rooms, nowMs).map((room) => tellEnd(room, context)),
    ...readRooms(context).map((room) => emptied(room, context)),
  );
}

function emptied(room: EphemeralRoom, context: NetworkContext): Outcome {
  return joined(emptyRoom(room, context), noting([goodbyeDropped(room.ref)]));
}
