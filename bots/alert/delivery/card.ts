/**
 * What an alert looks like: its card, the lines that follow it, and the roll call's poll. The
 * card is a function of the alert as it stands, so an edit is the same card, composed again.
 */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import type { Card } from "../../../shared/language/card.ts";
import { notice, poll, text } from "../../../shared/language/content.ts";
import { composeAll, item, line, say, type Line } from "../../../shared/language/text.ts";
import { headline, nextLine, standingLine } from "../../../shared/telling/alert.ts";
import { minutesSince, ownWords, saluteItems } from "../../../shared/telling/salute.ts";

type CardFields = Omit<Card, "v">;

/** The first message about an alert in one room; only an urgent one rings (clients.md 1.2). */
export function cardContent(alert: Alert, reach: Reach, onCall: OnCall): JsonObject {
  const body = composeAll(reach.languages, cardLines(alert, onCall.nowMs));
  const card = alertCard(alert, reach);
  switch (alert.severity) {
    case "urgent":
      return text(body, card, { room: true, userIds: onCall.userIds });
    case "watch":
      return text(body, card);
    case "info":
      return notice(body, card);
  }
}

/** Who shall hear it ring, and the time it is told at. */
export type OnCall = Readonly<{ userIds: readonly UserId[]; nowMs: number }>;

/** The card as it reads now, to take the place of what was sent. It mentions nobody. */
export function changedCardContent(alert: Alert, reach: Reach, nowMs: number): JsonObject {
  return cardContent(alert, reach, { userIds: [], nowMs });
}

/** The new line beside the edit: an edit alone shows on no phone. */
export function changeContent(alert: Alert, reach: Reach): JsonObject {
  const body = composeAll(reach.languages, changeLines(alert));
  const isNews = alert.severity === "urgent" && alert.ending !== "allclear";
  return isNews ? text(body, alertCard(alert, reach)) : notice(body, alertCard(alert, reach));
}

/** Who can go: a poll whose answer ids belong to this room and this raising alone. */
export function rollCallContent(alert: Alert, reach: Reach): JsonObject {
  const inAll = (id: string): string =>
    reach.languages.map((language) => say(language, id, { case: alert.code })).join(" / ");
  const answers = [
    { id: reach.going, text: inAll("alert-poll-going") },
    { id: reach.cant, text: inAll("alert-poll-cant") },
  ];
  return poll(inAll("alert-poll-question"), answers, {
    kind: "rollcall",
    case: alert.code,
    status: alert.status,
    area: alert.area,
    choices: { going: reach.going, cant: reach.cant },
  });
}

/** The machine-readable twin of everything that is said about an alert in a room it reached. */
function alertCard(alert: Alert, reach: Pick<Reach, "languages">): CardFields {
  const isWrong = alert.ending === "refuted" || alert.ending === "retracted";
  const [language] = reach.languages;
  return {
    kind: "alert",
    case: alert.code,
    msgType: msgTypeOf(alert),
    status: alert.status,
    severity: alert.severity,
    certainty: isWrong ? "Unlikely" : alert.certainty,
    area: alert.area,
    ...stateOf(alert),
    ...(alert.ending === null ? {} : { why: alert.ending }),
    ...(language === undefined ? {} : { language }),
  };
}

function msgTypeOf(alert: Alert): "Alert" | "Update" | "Cancel" {
  if (alert.ending !== null) return "Cancel";
  return alert.change === null ? "Alert" : "Update";
}

function stateOf(alert: Alert): Pick<CardFields, "state"> {
  if (alert.ending !== null) return { state: alert.ending === "refuted" ? "refuted" : "ended" };
  if (alert.origin === "organizer") return {};
  return { state: alert.certainty === "Observed" ? "confirmed" : "unconfirmed" };
}

function cardLines(alert: Alert, nowMs: number): readonly Line[] {
  if (alert.ending !== null) return changeLines(alert);
  const { salute } = alert;
  return [
    headline(alert),
    ...ownWords(alert.change?.text),
    standingLine(alert),
    ...(salute === null ? [] : saluteItems(salute)),
    ...seenLines(alert, nowMs),
    ...ownWords(salute?.note, alert.text),
    line("alert-card-answer", { case: alert.code }),
    line("alert-card-care"),
  ];
}

function changeLines(alert: Alert): readonly Line[] {
  return [headline(alert), ...ownWords(alert.change?.text), nextLine(alert)];
}

/** "Ago" is left out of an edit, which clients show under the time of the first message. */
function seenLines({ salute, change }: Alert, nowMs: number): readonly Line[] {
  if (salute === null || change !== null) return [];
  return [item("alert-seen", { minutes: minutesSince(salute.seenAtMs, nowMs) })];
}
