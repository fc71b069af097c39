/** What the rooms bot says inside a room it keeps: what it is, the situation, that it is over. */
import type { Context, Member, Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { HOUR_MINUTES, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import {
  evolveRooms,
  type EphemeralRoom,
  type RoomEvent,
} from "../../../shared/domain/streams/rooms.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { Card } from "../../../shared/language/card.ts";
import { MESSAGE_TYPE, notice } from "../../../shared/language/content.ts";
import { composeAll, line, title, type Line } from "../../../shared/language/text.ts";
import { headArgs, nextLine } from "../../../shared/telling/alert.ts";
import { situationOf } from "../../../shared/telling/situation.ts";

export type RoomsContext = Context<NetworkState>;

/** The facts of these events, with effects. */
export function withEvents(events: readonly RoomEvent[], effects: readonly Effect[]): Outcome {
  return { facts: events.map((event) => factOf("room", event)), effects };
}

/** The context as it is once these events are recorded. */
export function after(events: readonly RoomEvent[], context: RoomsContext): RoomsContext {
  const rooms = events.reduce(evolveRooms, context.state.rooms);
  return { ...context, state: { ...context.state, rooms } };
}

/** A message inside, in every language of the people concerned. */
export function sayInside(
  room: EphemeralRoom,
  lines: readonly Line[],
  context: RoomsContext,
): readonly Effect[] {
  const { roomId } = room;
  if (roomId === null) return [];
  const languages = languagesOf(room, context);
  const content = notice(composeAll(languages, lines), cardOf(room));
  return [{ do: "send", roomId, type: MESSAGE_TYPE, content }];
}

/** The card of everything that is about one of our rooms. */
export function cardOf(room: EphemeralRoom): Omit<Card, "v"> {
  return { kind: "room", case: room.code, room: room.code };
}

/** The languages of the committees that the alert reached; the network's for other rooms. */
export function languagesOf(room: EphemeralRoom, context: RoomsContext): readonly string[] {
  const reach = alertOf(room, context)?.reach ?? [];
  const languages = new Set(reach.flatMap((one) => one.languages));
  return languages.size > 0 ? [...languages] : [context.settings.language];
}

/** The alert that an incident room is for. */
export function alertOf(room: EphemeralRoom, context: RoomsContext): Alert | undefined {
  return room.kind === "incident" ? context.state.alerts.alerts.get(room.code) : undefined;
}

/** What somebody who comes in has to know: what, where, how sure, who is on the way. */
export function situationLines(
  room: EphemeralRoom,
  alert: Alert,
  context: RoomsContext,
): readonly Line[] {
  const { code, ending } = alert;
  return [
    title("rooms-situation", { case: code, ...headArgs(alert) }),
    ...situationOf(alert),
    ...(ending === null ? [] : [nextLine(alert, ending)]),
    line("rooms-situation-use", { case: code, ...timeLeft(room, context.nowMs) }),
  ];
}

/** Hours and minutes until the room closes, never below zero. */
export function timeLeft(
  room: EphemeralRoom,
  nowMs: number,
): Readonly<{ hours: number; minutes: number }> {
  const total = Math.max(0, Math.ceil((room.closesAtMs - nowMs) / MINUTE_MS));
  return { hours: Math.floor(total / HOUR_MINUTES), minutes: total % HOUR_MINUTES };
}

/** People in a room, our bots left out. */
export function peopleIn(room: EphemeralRoom, context: RoomsContext): readonly Member[] {
  const members = room.roomId === null ? [] : context.rooms.members(room.roomId);
  return members.filter(({ userId }) => !isOurBot(userId, context));
}
