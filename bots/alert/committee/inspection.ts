/** `who` asks who would be told, `delivery` who was: neither sends anything to a committee. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { parseArea } from "../../../shared/core/values/area.ts";
import { answerOnly, askForForm, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import { isKnownArea, routeOf, type Committee } from "../../../shared/domain/streams/committees.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { refuseUnknownArea } from "../area/areas.ts";
import { findAlert } from "../alert/case-argument.ts";
import { committeeOf, respondersIn, unopened } from "../alert/plan.ts";
import { severityOf } from "../alert/severity-words.ts";

/** `who AREA [severity]`: urgent unless said otherwise, since that reaches the most. */
export function who(asked: Asked, context: AlertContext): Outcome {
  const words = asked.rest.split(/\s+/u);
  const severity = words.length > 1 ? severityOf(words.at(-1) ?? "") : undefined;
  const place = severity === undefined ? asked.rest : words.slice(0, -1).join(" ");
  if (place === "") return askForForm(asked, "alert-missing-area");
  const area = parseArea(place);
  const { committees } = context.state;
  if (area === undefined || !isKnownArea(committees, area)) {
    return refuseUnknownArea(asked, place, committees);
  }
  const loudness = severity ?? "urgent";
  const told = routeOf(committees, area, loudness);
  const card = { area, severity: loudness };
  if (told.length === 0) return answerOnly(asked, [title("alert-nobody", card)], card);
  const lines = [
    title("alert-who", { ...card, count: told.length }),
    ...told.map((committee) => whoItem(committee, context)),
    line("alert-who-dry"),
  ];
  return answerOnly(asked, lines, { ...card, counts: { committees: told.length } });
}

function whoItem(committee: Committee, context: AlertContext): Line {
  const { name, roomId } = committee;
  const languages = committee.languages.join(", ");
  if (roomId === null) return item("alert-who-waiting", { name, languages });
  return item("alert-who-item", { name, languages, people: respondersIn(roomId, context).length });
}

/** `delivery CASE`: room by room, and what was not reached, with the reason. */
export function delivery(asked: Asked, context: AlertContext): Outcome {
  const found = findAlert(asked, context);
  if (found.alert === undefined) return found.outcome;
  const { alert } = found;
  const missed = unopened(alert, context.state);
  const reached = alert.reach.filter((reach) => reach.cardId !== null).length;
  const count = alert.reach.length + missed.length;
  const lines = [
    title("alert-delivery", { case: alert.code, reached, count }),
    ...alert.reach.map((reach) => deliveryItem(reach, context)),
    ...missed.map(({ name }) => item("alert-delivery-missed", { name })),
  ];
  return answerOnly(asked, lines, { case: alert.code, counts: countsOf(alert, missed.length) });
}

function deliveryItem(reach: Reach, context: AlertContext): Line {
  const name = committeeOf(context.state, reach.roomId)?.name ?? "?";
  if (reach.failure !== null) return item("alert-delivery-failed", { name, why: reach.failure });
  return item(reach.cardId === null ? "alert-delivery-pending" : "alert-delivery-reached", {
    name,
  });
}

function countsOf(alert: Alert, missed: number) {
  const failed = alert.reach.filter((reach) => reach.failure !== null).length;
  const reached = alert.reach.filter((reach) => reach.cardId !== null).length;
  return { reached, failed, pending: alert.reach.length - reached - failed, missed };
}
