/**
 * What each fact about an alert owes the world. The state is the one after the fact, so whoever
 * plans sees the alert as it now is.
 */
import { joined, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { evolveAlerts, type AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { AlertContext } from "../context.ts";
import { endRollCalls } from "../roll-call/poll-result.ts";
import { changeIn, editIn } from "./changes.ts";
import { raiseIn } from "./messages.ts";
import { warnLapsed, warnUndelivered, warnUnreached } from "./warnings.ts";

/** The facts of these events, and all that follows from them, in order. */
export function outcomeOf(events: readonly AlertEvent[], context: AlertContext): Outcome {
  const follows: Outcome[] = [];
  let { state } = context;
  for (const event of events) {
    const timed = { ...event, happenedAtMs: context.nowMs };
    state = { ...state, alerts: evolveAlerts(state.alerts, timed) };
    follows.push(planOf(event, { ...context, state }));
  }
  const facts = events.map((event) => factOf("alert", event));
  return joined({ facts, effects: [] }, ...follows);
}

function planOf(event: AlertEvent, context: AlertContext): Outcome {
  if (event.type === "lapsed") return only(warnLapsed(event.code, context));
  if (event.type === "forgotten") return NOTHING;
  const alert = context.state.alerts.alerts.get(event.code);
  if (alert === undefined) return NOTHING;
  switch (event.type) {
    case "raised":
    case "targeted": {
      const page = alert.reach.slice(alert.reach.length - event.targets.length);
      return only(
        ...raiseIn(page, alert, context),
        ...(alert.reach.length !== alert.total ? [] : warnUnreached(alert, context)),
      );
    }
    case "updated":
      return only(...changeIn(alert.reach, alert, context));
    case "ended":
      return joined(only(...changeIn(alert.reach, alert, context)), endRollCalls(alert, context));
    case "delivered": {
      const reached = alert.reach.filter(({ roomId }) => roomId === event.roomId);
      if (alert.change === null) return NOTHING;
      return only(...reached.flatMap((reach) => editIn(reach, alert, context)));
    }
    case "undelivered":
      // Nothing confirmed it any more: verify tells the organizers, and nobody is to be told of it.
      if (event.why === "unwanted") return NOTHING;
      return only(warnUndelivered(alert, event, context));
    case "proposed":
    case "held":
    case "released":
    case "answered":
      return NOTHING;
  }
}

/** The context after these facts, for what is decided later in the same turn. */
export function afterAlerts(events: readonly AlertEvent[], context: AlertContext): AlertContext {
  const alerts = events.reduce(evolveAlerts, context.state.alerts);
  return { ...context, state: { ...context.state, alerts } };
}
