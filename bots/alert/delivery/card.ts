/**
 * What an alert looks like: its card, and the lines that follow it. The card is a function of the
 * alert as it stands, so an edit is the same card, composed again.
 */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import type { Card } from "../../../shared/language/card.ts";
import { notice, text } from "../../../shared/language/content.ts";
import { composeTogether, line, type Body, type Line } from "../../../shared/language/text.ts";
import {
  commandLines,
  groundsLine,
  nextLine,
  opening,
  standingLine,
} from "../../../shared/telling/alert.ts";
import { ownWords, saluteFacts, seenFact } from "../../../shared/telling/salute.ts";

type CardFields = Omit<Card, "v">;

/** The first message about an alert in one room; only an urgent one rings (clients.md 1.2). */
export function cardContent(alert: Alert, reach: Reach, onCall: OnCall): JsonObject {
  const body = cardBody(alert, reach, onCall);
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

/**
 * Who shall hear it ring, the time it is told at, and whether other alerts are open in that room:
 * only then a command needs the code.
 */
export type OnCall = Readonly<{
  userIds: readonly UserId[];
  nowMs: number;
  isOneOfMany: boolean;
  /** What is still wanted at the scene. */
  needed: readonly Line[];
}>;

/** The new line beside the edit: an edit alone shows on no phone. Who is out there hears it. */
export function changeContent(alert: Alert, reach: Reach, outThere: readonly UserId[]): JsonObject {
  const body = changeBody(alert, reach);
  const card = alertCard(alert, reach);
  const wasUrgent = alert.severity === "urgent" || alert.change?.isLowered === true;
  const isNews = wasUrgent && alert.ending !== "allclear";
  return isNews || outThere.length > 0
    ? text(body, card, { userIds: outThere })
    : notice(body, card);
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

function cardBody(alert: Alert, reach: Reach, { nowMs, isOneOfMany, needed }: OnCall): Body {
  if (alert.ending !== null) return changeBody(alert, reach);
  const { salute, change } = alert;
  const { heads, words } = opening(alert, reach.languages);
  // What was said first still holds, below the news.
  const before = change === null ? [] : ownWords(salute?.note, alert.text);
  return composeTogether(reach.languages, {
    heads,
    words: [...words, ...before],
    each: [
      change === null ? groundsLine(alert) : standingLine(alert),
      ...(salute === null ? [] : saluteFacts(salute)),
      ...seenFacts(alert, nowMs),
      line("alert-card-care"),
      ...(alert.severity === "info" ? [] : needed),
    ],
    foot: footOf(alert, isOneOfMany),
  });
}

/** What is for information asks nobody to go. */
function footOf(alert: Alert, isOneOfMany: boolean): readonly Line[] {
  const { code, severity } = alert;
  return severity === "info" ? [nextLine(alert, "new")] : commandLines(code, isOneOfMany);
}

function changeBody(alert: Alert, { languages }: Reach): Body {
  const each = [nextLine(alert)];
  return composeTogether(languages, { ...opening(alert, languages), each, foot: [] });
}

/** "Ago" is left out of an edit, which clients show under the time of the first message. */
function seenFacts({ salute, change }: Alert, nowMs: number): readonly Line[] {
  return salute === null || change !== null ? [] : [seenFact(salute.seenAtMs, nowMs)];
}
