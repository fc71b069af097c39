/** Where an alert goes: the rooms that are told now, and the committees that are told later. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { drawRef } from "../../../../shared/domain/codes.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { routeOf, type Committee } from "../../../../shared/domain/streams/committees.ts";
import type { Route, Target } from "../../alert/pages.ts";
import { isHeldNow } from "../../committee/quiet.ts";
import type { AlertContext } from "../../context.ts";
import { committeeOf } from "./rooms.ts";

/** Every committee on the route whose room is there: told now, or when its quiet hours end. */
export function drawRoute(
  { area, severity }: Pick<Alert, "area" | "severity">,
  context: AlertContext,
): Route {
  const held = heldOn({ area, severity }, context);
  const committees = routeOf(context.state.committees, area, severity);
  const told = committees.filter(({ id }) => !held.includes(id));
  return { targets: drawTargets(told, context), held };
}

/** One target for each of these committees whose room is there, with answers of its own. */
export function drawTargets(
  committees: readonly Committee[],
  context: AlertContext,
): readonly Target[] {
  return committees.flatMap(({ roomId, languages }) =>
    roomId === null ? [] : [{ roomId, going: drawRef(context), cant: drawRef(context), languages }],
  );
}

/** Committees on the route, by id, that have their quiet hours now. */
export function heldOn(
  { area, severity }: Pick<Alert, "area" | "severity">,
  context: AlertContext,
): readonly string[] {
  return routeOf(context.state.committees, area, severity)
    .filter((one) => one.roomId !== null && isHeldNow(one, severity, context))
    .map(({ id }) => id);
}

/** Committees on the route that were not told, because their room was not there. */
export function unopened(alert: Alert, context: AlertContext): readonly Committee[] {
  const held = new Set(alert.held);
  const told = new Set(alert.reach.flatMap(({ roomId }) => committeeOf(roomId, context)?.id ?? []));
  return routeOf(context.state.committees, alert.area, alert.severity).filter(
    (one) =>
      !told.has(one.id) &&
      !held.has(one.id) &&
      (one.roomId === null || !isHeldNow(one, alert.severity, context)),
  );
}

/** Where the rooms that it goes to gave way to others meanwhile: the room of now. */
export function roomsNowOf(
  alert: Pick<Alert, "reach"> | undefined,
  context: AlertContext,
): ReadonlyMap<RoomId, RoomId> {
  const reach = alert?.reach ?? [];
  return new Map(
    reach.flatMap(({ roomId }) => {
      const now = committeeOf(roomId, context)?.roomId ?? null;
      return now === null ? [] : [[roomId, now] as const];
    }),
  );
}
