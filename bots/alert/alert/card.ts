/**
 * What an alert looks like: its card, the lines that follow it, and the roll call's poll. The
 * card is a function of the alert as it stands, so an edit is the same card, composed again.
 */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { Alert, Ending, Reach } from "../../../shared/domain/streams/alerts.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import type { Card } from "../../../shared/language/card.ts";
import { notice, poll, text } from "../../../shared/language/content.ts";
import { composeAll, item, line, quote, say, title } from "../../../shared/language/text.ts";
import type { Line } from "../../../shared/language/text.ts";

type CardFields = Omit<Card, "v">;
/** What there is to say: the alert itself, a change while it is open, or how it ended. */
type Head = "new" | "updated" | "doubted" | "affirmed" | Ending;

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

function headOf(alert: Alert): Head {
  if (alert.ending !== null) return alert.ending;
  if (alert.change === null) return "new";
  if (alert.change.text !== null) return "updated";
  return alert.certainty === "Observed" ? "affirmed" : "doubted";
}

function cardLines(alert: Alert, nowMs: number): readonly Line[] {
  if (alert.ending !== null) return changeLines(alert);
  const { severity, certainty, origin } = alert;
  return [
    titleLine(alert),
    ...changeQuote(alert),
    line("alert-card-standing", { severity, certainty, origin }),
    ...(alert.salute === null ? [] : saluteLines(alert.salute, alert.change === null, nowMs)),
    ...(alert.text === null ? [] : [quote(alert.text)]),
    line("alert-card-answer", { case: alert.code }),
    line("alert-card-care"),
  ];
}

function changeLines(alert: Alert): readonly Line[] {
  const next = line(`alert-next-${headOf(alert)}`, { case: alert.code });
  return [titleLine(alert), ...changeQuote(alert), next];
}

function titleLine(alert: Alert): Line {
  const activity = alert.salute?.activity ?? "words";
  return title(`alert-title-${headOf(alert)}`, {
    activity,
    area: alert.area,
    status: alert.status,
  });
}

function changeQuote(alert: Alert): readonly Line[] {
  const words = alert.change?.text ?? "";
  return words === "" ? [] : [quote(words)];
}

/** "Ago" is left out of an edit, which clients show under the time of the first message. */
function saluteLines(salute: Salute, isFirst: boolean, nowMs: number): readonly Line[] {
  const minutes = Math.max(0, Math.round((nowMs - salute.seenAtMs) / MINUTE_MS));
  return [
    ...(salute.size === "unknown" ? [] : [item("alert-size", { size: `size-${salute.size}` })]),
    ...(salute.uniform === "unknown" ? [] : [item("alert-uniform", { uniform: salute.uniform })]),
    ...(salute.equipment === "unknown"
      ? []
      : [item("alert-equipment", { equipment: salute.equipment })]),
    ...(isFirst ? [item("alert-seen", { minutes })] : []),
    ...(salute.note.trim() === "" ? [] : [quote(salute.note)]),
  ];
}
