/** Through which rooms an alert reached a person: those of committees that count her now. */
import type { RoomId, Tag } from "../../../shared/core/values/ids.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import { grantsOf } from "../../../shared/domain/authority/authority.ts";
import { roomAt } from "../../../shared/domain/network-rooms.ts";
import { roomsOfRole } from "../../../shared/domain/standing/rooms-of-role.ts";
import {
  isOut,
  type Alert,
  type Answer,
  type Reach,
} from "../../../shared/domain/streams/alerts.ts";
import type { AlertContext } from "../context.ts";

/** Rooms of the committees that this person was admitted to and is a member of now. */
export function roomsOf(person: Tag, context: AlertContext): readonly RoomId[] {
  const { state, network } = context;
  return grantsOf(context, person, "responder").flatMap((grant) => [
    ...roomsOfRole(state, network, grant),
    // Through which an alert reached her before they gave way.
    ...(state.committees.committees.get(grant.scope ?? "")?.formerRooms ?? []),
  ]);
}

/** Prefers the room in which she wrote, when the alert reached her in several. */
export function reachOf(alert: Alert, message: Received, context: AlertContext): Reach | undefined {
  const own = roomsOf(message.senderTag, context);
  const reached = alert.reach.filter(({ roomId }) => own.includes(roomId));
  return reached.find(({ roomId }) => roomId === message.roomId) ?? reached[0];
}

/**
 * Alerts that she may mean: open ones that reached her, or for `home` one that she answered.
 * Whoever goes to one of them means that one when she is there or home again, or else one that
 * she stands by for.
 */
function openFor(person: Tag, which: Answer, context: AlertContext): readonly Alert[] {
  const own = roomsOf(person, context);
  const { alerts } = context.state.alerts;
  const isAway = ({ responses }: Alert): boolean => isOut(responses.get(person));
  const isAsked = ({ responses }: Alert): boolean => responses.get(person)?.standsBy === true;
  const open = [...(which === "home" ? alerts : alerts.live).values()].filter((alert) => {
    if (alert.ending !== null && !(which === "home" && isAway(alert))) return false;
    return alert.reach.some(({ roomId }) => own.includes(roomId));
  });
  if (which !== "home" && which !== "here") return open;
  const hers = [open.filter(isAway), open.filter(isAsked)];
  return hers.find(({ length }) => length > 0) ?? open;
}

/** The same for what she wrote here: in the room of a case it is that one. */
export function meantBy(
  { senderTag, roomId }: Pick<Received, "senderTag" | "roomId">,
  which: Answer,
  context: AlertContext,
): readonly Alert[] {
  const place = roomAt(context.state, context.network, roomId);
  if (place?.kind !== "incident") return openFor(senderTag, which, context);
  const alert = context.state.alerts.alerts.get(place.room.code);
  return alert === undefined ? [] : [alert];
}
