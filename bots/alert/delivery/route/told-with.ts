/** What a card is told with in one room, beside the alert itself. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import type { AlertContext } from "../../context.ts";
import { neededLines } from "../../roll-call/scene/needed-lines.ts";
import type { OnCall } from "../card.ts";
import { calledIn, roomsWithOthers } from "./rooms.ts";

/** The same, and whom it calls there. */
export function calledWith(alert: Alert, context: AlertContext): (roomId: RoomId) => OnCall {
  const told = toldWith(alert, context);
  return (roomId) => ({ ...told(roomId), userIds: calledIn(alert, roomId, context) });
}

/** The same in all rooms but for whether others are open there. */
export function toldWith(
  alert: Alert,
  context: AlertContext,
): (roomId: RoomId) => Omit<OnCall, "userIds"> {
  const withOthers = roomsWithOthers(alert, context);
  const needed = neededLines(alert, context);
  const { nowMs } = context;
  return (roomId) => ({ nowMs, isOneOfMany: withOthers.has(roomId), needed });
}
