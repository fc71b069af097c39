/** What organizers must know of an alert: whom it did not reach, and what nobody approved. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Alert, AlertEvent, Reach } from "../../../../shared/domain/streams/alerts.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { committeeOf } from "../route/rooms.ts";
import { heldOn, unopened } from "../route/targets.ts";
import { isLeftForLater, listed, SINGLY_MAX } from "./together.ts";

/** Nobody approved it in time. */
export function warnLapsed(code: Alert["code"], context: AlertContext): Effect {
  return warn(context, [title("alert-lapsed", { case: code })], { case: code });
}

/** No committee was there to be told, or some had no room yet. */
export function warnUnreached(alert: Alert, context: AlertContext): readonly Effect[] {
  const { code, area } = alert;
  if (alert.reach.length + heldOn(alert, context).length === 0) {
    return [warn(context, [title("alert-no-route", { case: code, area })], { case: code, area })];
  }
  const waiting = unopened(alert, context);
  if (waiting.length > SINGLY_MAX) {
    const names = waiting.map(({ name }) => item("alert-not-open-name", { name }));
    const heading = title("alert-not-open-several", { case: code, count: waiting.length });
    return [warn(context, [heading, ...listed(code, names)], { case: code, area })];
  }
  return waiting.map(({ name }) =>
    warn(context, [title("alert-not-open", { case: code, name })], { case: code, area }),
  );
}

/** A card that did not arrive in one room; nothing where many did not, which is told together. */
export function warnUndelivered(
  alert: Alert,
  event: AlertEvent & { type: "undelivered" },
  context: AlertContext,
): readonly Effect[] {
  if (isLeftForLater(alert, context.nowMs)) return [];
  const lines = [
    title("alert-undelivered", { case: alert.code, name: nameOf(event.roomId, context) }),
    line("alert-undelivered-why", { why: event.why }),
  ];
  return [warn(context, lines, { case: alert.code, area: alert.area })];
}

/** People there still believe the card: somebody has to tell them another way. */
export function warnUncorrected(
  { code, roomId, why }: Readonly<{ code: Alert["code"]; roomId: Reach["roomId"]; why: string }>,
  context: AlertContext,
): Effect {
  const lines = [
    title("alert-change-undelivered", { case: code, name: nameOf(roomId, context) }),
    line("alert-undelivered-why", { why }),
  ];
  return warn(context, lines, { case: code });
}

function nameOf(roomId: Reach["roomId"], context: AlertContext): string {
  return committeeOf(roomId, context)?.name ?? "";
}
