/** `delivery`: which rooms an alert reached. It sends nothing to a committee. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import { item, title, type Line } from "../../../shared/language/text.ts";
import { heldLines } from "../../../shared/telling/standing.ts";
import { findAlert } from "../alert/arguments.ts";
import type { AlertContext } from "../context.ts";
import { committeeOf, unopened } from "./route.ts";

/** `delivery CASE`: room by room, and what was not reached, with the reason. */
export function reportDelivery(asked: Asked, context: AlertContext): Outcome {
  const found = findAlert(asked, context);
  if (found.alert === undefined) return found.outcome;
  const { alert } = found;
  const missed = unopened(alert, context);
  const reached = alert.reach.filter((reach) => reach.cardId !== null).length;
  const count = alert.reach.length + missed.length;
  const lines = [
    title("alert-delivery", { case: alert.code, reached, count }),
    ...alert.reach.map((reach) => deliveryItem(reach, context)),
    ...missed.map((one) => item("alert-delivery-missed", seenName(one))),
    ...heldLines(alert.code, context),
  ];
  return answerOnly(asked, lines, { case: alert.code, counts: countsOf(alert, missed.length) });
}

function deliveryItem(reach: Reach, context: AlertContext): Line {
  const name = seenName(committeeOf(reach.roomId, context));
  if (reach.failure !== null) return item("alert-delivery-failed", { ...name, why: reach.failure });
  return item(reach.cardId === null ? "alert-delivery-pending" : "alert-delivery-reached", name);
}

/** The committee, and what people see its room called. */
function seenName(committee: ReturnType<typeof committeeOf>) {
  return { name: committee?.name ?? "?", codename: committee?.codename ?? "none" };
}

function countsOf(alert: Alert, missed: number) {
  const failed = alert.reach.filter((reach) => reach.failure !== null).length;
  const reached = alert.reach.filter((reach) => reach.cardId !== null).length;
  return { reached, failed, pending: alert.reach.length - reached - failed, missed };
}
