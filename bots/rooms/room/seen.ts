/** A room as it is seen now: who is in it, what it is for, how long it is there. */
import type { Member } from "../../../shared/core/bot.ts";
import { HOUR_MINUTES, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";

/** As the phrases need it. */
export type Time = Readonly<{ hours: number; minutes: number }>;

/** People in a room, our bots left out. */
export function peopleIn(room: EphemeralRoom, context: NetworkContext): readonly Member[] {
  const members = room.roomId === null ? [] : context.rooms.members(room.roomId);
  return members.filter(({ userId }) => !isOurBot(userId, context));
}

/** The alert that an incident room is for. */
export function alertOf(room: EphemeralRoom, context: NetworkContext): Alert | undefined {
  return room.kind === "incident" ? context.state.alerts.alerts.get(room.code) : undefined;
}

/** In whole minutes, the last one begun; never below zero. */
export function timeIn(leftMs: number): Time {
  const total = Math.max(0, Math.ceil(leftMs / MINUTE_MS));
  return { hours: Math.floor(total / HOUR_MINUTES), minutes: total % HOUR_MINUTES };
}

/** Hours and minutes until the room closes. */
export function timeLeft(room: EphemeralRoom, nowMs: number): Time {
  return timeIn(room.closesAtMs - nowMs);
}
