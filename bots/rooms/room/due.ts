/** Which rooms are due, and for what. Pure, and cheap when none is. */
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { END_NEAR_MS } from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom, Rooms } from "../../../shared/domain/streams/rooms.ts";
import { isGoodbyeRead } from "./goodbye.ts";

/** Rooms whose time has come. */
export function dueRooms(rooms: Rooms, nowMs: number): readonly EphemeralRoom[] {
  return [...rooms.live.values()].filter(
    (room) => room.phase === "open" && room.closesAtMs <= nowMs,
  );
}

/** Rooms that end soon, and nobody was told. One that is short from the start says so itself. */
export function endingRooms(rooms: Rooms, nowMs: number): readonly EphemeralRoom[] {
  return [...rooms.live.values()].filter(
    ({ phase, closesAtMs, openedAtMs, isEndTold }) =>
      phase === "open" &&
      !isEndTold &&
      closesAtMs - nowMs <= END_NEAR_MS &&
      closesAtMs - (openedAtMs ?? 0) > 2 * END_NEAR_MS,
  );
}

/** Rooms whose goodbye could be read. */
export function readRooms(context: NetworkContext): readonly EphemeralRoom[] {
  return [...context.state.rooms.live.values()].filter(
    ({ phase, ref, closingAtMs }) =>
      phase === "closing" && isGoodbyeRead(ref, closingAtMs ?? 0, context),
  );
}
