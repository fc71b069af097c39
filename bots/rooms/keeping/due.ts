/** What is due: rooms whose time has come. Each is closed once, for its phase changes with it. */
import { NOTHING, joined, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { closeRoom } from "../room/closing.ts";
import { dueRooms } from "../room/room.ts";
import { alertOf } from "../room/seen.ts";

/** Cheap while nothing is due. */
export function onRoomsTick(context: NetworkContext): Outcome {
  const due = dueRooms(context.state.rooms, context.nowMs);
  if (due.length === 0) return NOTHING;
  const outcomes = due.map((room) => {
    const isOver = (alertOf(room, context)?.ending ?? null) !== null;
    return closeRoom(room, isOver ? "ended" : "expired", context);
  });
  return joined(...outcomes);
}
