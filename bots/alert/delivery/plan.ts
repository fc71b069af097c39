/**
 * What each fact about an alert owes the world. The state is the one after the fact, so whoever
 * plans sees the alert as it now is.
 */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { evolveAlerts, type AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { AlertContext } from "../context.ts";
import { changeIn, editIn } from "./changes.ts";
import { raiseIn } from "./messages.ts";
import { warnLapsed, warnUndelivered, warnUnreached } from "./warnings.ts";

/** The facts of these events, and all that follows from them, in order. */
export function outcomeOf(events: readonly AlertEvent[], context: AlertContext): Outcome {
  const effects: Effect[] = [];
  let { state } = context;
  for (const event of events) {
    const timed = { ...event, happenedAtMs: context.nowMs };
    state = { ...state, alerts: evolveAlerts(state.alerts, timed) };
    effects.push(...planOf(event, { ...context, state }));
  }
  return { facts: events.map((event) => factOf("alert", event)), effects };
}

function planOf(event: AlertEvent, context: AlertContext): readonly Effect[] {
  if (event.type === "lapsed") return [warnLapsed(event.code, context)];
  const alert = context.state.alerts.alerts.get(event.code);
  if (alert === undefined) return [];
  switch (event.type) {
    case "raised":
    case "targeted": {
      const page = alert.reach.slice(alert.reach.length - event.targets.length);
      return [
        ...raiseIn(page, alert, context),
        ...(alert.reach.length < alert.total ? [] : warnUnreached(alert, context)),
      ];
    }
    case "updated":
    case "ended":
      return changeIn(alert.reach, alert, context);
    case "delivered":
      return alert.change === null
        ? []
        : alert.reach
            .filter((reach) => reach.roomId === event.roomId)
            .flatMap((reach) => editIn(reach, alert, context));
    case "undelivered":
      return [warnUndelivered(alert, event, context)];
    case "proposed":
    case "answered":
      return [];
  }
}
