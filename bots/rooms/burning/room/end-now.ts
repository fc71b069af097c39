/** A room ends without waiting for anybody to read a goodbye. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { closeUnsaid, emptyRoom, removals } from "../../room/closing.ts";

/** One that is being emptied is emptied once more. */
export function endNow(room: EphemeralRoom, context: NetworkContext): Outcome {
  if (room.phase === "open") return closeUnsaid(room, "command", context);
  if (room.phase === "closing") return emptyRoom(room, context);
  return only(...removals(room, context));
}
