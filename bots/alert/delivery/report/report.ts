/** `delivery`: which rooms an alert reached. It sends nothing to a committee. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { title } from "../../../../shared/language/text.ts";
import { heldLines } from "../../../../shared/telling/standing.ts";
import { findAlert } from "../../alert/arguments.ts";
import type { AlertContext } from "../../context.ts";
import { deliveryItem, laterItems, missedItems } from "../route/items.ts";

/**
 * `delivery CASE`: room by room, with the reason where one was not reached. Those stand first: of
 * hundreds of rooms one message shows the beginning alone.
 */
export function reportDelivery(asked: Asked, context: AlertContext): Outcome {
  const found = findAlert(asked, context);
  if (found.alert === undefined) return found.outcome;
  const { alert } = found;
  const missed = missedItems(alert, context);
  const there = alert.reach.filter((reach) => reach.cardId !== null);
  const waiting = alert.reach.filter((reach) => reach.cardId === null);
  const reached = there.length;
  const count = alert.reach.length + missed.length + alert.held.length;
  const lines = [
    title("alert-delivery", { case: alert.code, reached, count }),
    ...waiting.map((reach) => deliveryItem(reach, context)),
    ...missed,
    ...heldLines(alert.code, context),
    ...laterItems(alert, context),
    ...there.map((reach) => deliveryItem(reach, context)),
  ];
  return answerOnly(asked, lines, { case: alert.code, counts: countsOf(alert, missed.length) });
}

function countsOf(alert: Alert, missed: number) {
  const failed = alert.reach.filter((reach) => reach.failure !== null).length;
  const reached = alert.reach.filter((reach) => reach.cardId !== null).length;
  return { reached, failed, pending: alert.reach.length - reached - failed, missed };
}
