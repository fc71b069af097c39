/** Told unasked: that rooms have no card when all should have it, and that they have it. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { tellOrganizers, warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { deliveryItem } from "../route/items.ts";
import { failedIn, isToldTogether, listed, TOGETHER_MS } from "./together.ts";

/** Seconds are usual: whatever takes longer than this is to be known. */
const LATE_MS = MINUTE_MS;
const WATCHED_MS = HOUR_MS;

/** What was told of an alert: whether rooms were waiting then, how many had failed, and when. */
type Told = Readonly<{ isLate: boolean; failed: number; atMs: number }>;

/** Cheap while nothing is young enough. */
export function tellLate(context: AlertContext): Outcome {
  const young = [...context.state.alerts.alerts.live.values()].filter(({ raisedAtMs }) => {
    const sinceMs = context.nowMs - raisedAtMs;
    return sinceMs >= LATE_MS && sinceMs < TOGETHER_MS;
  });
  return young.length === 0 ? NOTHING : joined(...young.map((alert) => tellOf(alert, context)));
}

/** Rooms that fail later (after quiet hours, after an hour) are told, too: once a minute. */
function tellOf(alert: Alert, context: AlertContext): Outcome {
  const before = toldBefore(alert, context);
  const isPending = alert.reach.some((one) => one.cardId === null && one.failure === null);
  if (isToldTogether(alert) && failedIn(alert) > (before?.failed ?? 0)) {
    const isSoon = before !== undefined && context.nowMs - before.atMs < LATE_MS;
    return isSoon ? NOTHING : warned(alert, isPending, context);
  }
  if (before !== undefined) {
    return before.isLate && !isPending ? settled(alert, context) : NOTHING;
  }
  const isYoung = context.nowMs - alert.raisedAtMs < WATCHED_MS;
  return isPending && isYoung ? warned(alert, isPending, context) : NOTHING;
}

function warned(alert: Alert, isLate: boolean, context: AlertContext): Outcome {
  return joined(only(lateWarning(alert, context)), told(alert, isLate, context));
}

function lateWarning(alert: Alert, context: AlertContext) {
  const { code, reach } = alert;
  const missing = reach.filter(({ cardId, failure }) => cardId === null && failure !== "unwanted");
  const counts = { reached: reach.length - missing.length, rooms: reach.length };
  const lines = [
    title("alert-late", { case: code, count: missing.length, rooms: reach.length }),
    ...listed(
      code,
      missing.map((one) => deliveryItem(one, context)),
    ),
    line("alert-late-next"),
  ];
  return warn(context, lines, { case: code, area: alert.area, why: "late", counts });
}

/** What was late is there, or was given up, which was told. */
function settled(alert: Alert, context: AlertContext): Outcome {
  const { code, area, reach } = alert;
  const reached = reach.filter(({ cardId }) => cardId !== null).length;
  const lines = [title("alert-late-over", { case: code, reached, rooms: reach.length })];
  const counts = { reached, rooms: reach.length };
  const card = { kind: "receipt", why: "late", case: code, area, counts } as const;
  return joined(only(tellOrganizers(context, lines, card)), told(alert, false, context));
}

function told(alert: Alert, isLate: boolean, { nowMs }: AlertContext): Outcome {
  const text = `${isLate ? "late" : "done"}:${failedIn(alert)}:${nowMs}`;
  return noting([{ name: nameOf(alert), text, untilMs: alert.raisedAtMs + TOGETHER_MS }]);
}

function toldBefore(alert: Alert, context: AlertContext): Told | undefined {
  const text = context.noted(nameOf(alert));
  if (text === undefined) return undefined;
  const [state, failed = "0", atMs = "0"] = text.split(":");
  return { isLate: state === "late", failed: Number(failed), atMs: Number(atMs) };
}

function nameOf({ code, raisedAtMs }: Alert): string {
  return `late/${code}/${raisedAtMs}`;
}
