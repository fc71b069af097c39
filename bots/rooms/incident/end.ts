/** The time of a room is over: it closes, unless somebody is out. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { closeRoom } from "../room/closing.ts";
import { alertOf } from "../room/seen.ts";
import { whoIsOut } from "./going/out.ts";
import { tellNotHome, waitForHome } from "./waiting.ts";

/** Nobody is out from a room that is for no case. */
export function endOfRoom(room: EphemeralRoom, context: NetworkContext): Outcome {
  const isOver = (alertOf(room, context)?.ending ?? null) !== null;
  const why = isOver ? "ended" : "expired";
  const people = whoIsOut(room, context);
  if (people === undefined) return closeRoom(room, why, context);
  return (
    waitForHome({ room, people }, context) ??
    joined(closeRoom(room, why, context), tellNotHome({ room, people }, context))
  );
}
