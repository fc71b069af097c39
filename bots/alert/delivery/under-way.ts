/**
 * What is said later about an alert, until it stands in every room or was given up there. That is a
 * fact, so that what was under way when all disks burnt is said once more.
 */
import {
  joined,
  NOTHING,
  noting,
  only,
  recording,
  type Outcome,
} from "../../../shared/core/bot.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { Alert, AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { AlertContext } from "../context.ts";
import { changeIn, editIn } from "./changes.ts";

/** What is not told by then is nobody's news. */
const TOLD_MS = DAY_MS;

/** Its last change, in every room that it reached. */
export function changed(alert: Alert, context: AlertContext): Outcome {
  const effects = changeIn(alert.reach, alert, context);
  const lines = effects.filter(({ ticket }) => ticket !== undefined).length;
  if (lines === 0) return only(...effects);
  return joined(only(...effects), leftOf(alert, leftNow(alert, context) + lines, context));
}

/** The card that only came to stand in this room, as it reads now. */
export function editedIn(roomId: RoomId, alert: Alert, context: AlertContext): Outcome {
  if (alert.change === null) return NOTHING;
  const reached = alert.reach.filter((one) => one.roomId === roomId);
  return only(...reached.flatMap((reach) => editIn(reach, alert, context)));
}

/** One line of them stands, or was given up: with the last one it is told. */
export function settledOne(code: Alert["code"], context: AlertContext): Outcome {
  const alert = context.state.alerts.alerts.get(code);
  if (alert === undefined) return NOTHING;
  const before = leftNow(alert, context);
  if (before === 0) return NOTHING;
  const left = leftOf(alert, before - 1, context);
  if (before > 1 || alert.isUntold === undefined) return left;
  const event: AlertEvent = { type: "told", code };
  return joined(recording([factOf("alert", event)]), left);
}

/**
 * After a rebuild nobody knows how far the last words had come: they are said once more, to all.
 * A word too many harms nobody; an all clear that never comes does.
 */
export function sayAgain(context: AlertContext, lostAtMs: number): Outcome {
  const { alerts } = context.state.alerts;
  const untold = [...alerts.values()].filter(({ isUntold, wordAtMs, endedAtMs }) => {
    const wasUnderWay = isUntold === true && (endedAtMs ?? wordAtMs) < lostAtMs;
    return wasUnderWay && context.nowMs - (endedAtMs ?? context.nowMs) < TOLD_MS;
  });
  return joined(...untold.map((alert) => changed(alert, context)));
}

function leftNow(alert: Alert, context: AlertContext): number {
  return Number(context.noted(nameOf(alert)) ?? 0);
}

function leftOf(alert: Alert, left: number, { nowMs }: AlertContext): Outcome {
  const name = nameOf(alert);
  return noting([
    left === 0 ? { name, text: null } : { name, text: String(left), untilMs: nowMs + TOLD_MS },
  ]);
}

function nameOf({ code, raisedAtMs }: Pick<Alert, "code" | "raisedAtMs">): string {
  return `change/${code}/${raisedAtMs}`;
}
