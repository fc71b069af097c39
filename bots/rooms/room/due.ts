/** Which rooms are due, and for what. Pure, and cheap when none is. */
import {
  END_NEAR_MS,
  GOODBYE_LOST_MS,
  GOODBYE_MS,
} from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom, Rooms } from "../../../shared/domain/streams/rooms.ts";

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

/**
 * Rooms whose goodbye could be read. `saidAtMs` is when it was there, as far as that is known: who
 * lost it with the disk does not wait for ever.
 */
export function readRooms(
  rooms: Rooms,
  nowMs: number,
  saidAtMs: (ref: string) => number | undefined,
): readonly EphemeralRoom[] {
  return [...rooms.live.values()].filter(({ phase, ref, closingAtMs }) => {
    if (phase !== "closing") return false;
    const lostMs = (closingAtMs ?? 0) + GOODBYE_LOST_MS;
    return nowMs >= Math.min((saidAtMs(ref) ?? Infinity) + GOODBYE_MS, lostMs);
  });
}
