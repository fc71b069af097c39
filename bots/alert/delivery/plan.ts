/**
 * What each fact about an alert owes the world. The state is the one after the fact, so whoever
 * plans sees the alert as it now is.
 */
import { joined, NOTHING, only, recording, type Outcome } from "../../../shared/core/bot.ts";
import { evolveAlerts, type AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { AlertContext } from "../context.ts";
import { endRollCalls } from "../roll-call/poll-result.ts";
import { changed, editedIn } from "./under-way.ts";
import { raiseIn } from "./messages.ts";
import { warnLapsed, warnUndelivered, warnUnreached } from "./report/warnings.ts";

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
  return joined(recording(facts), ...follows);
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
      return changed(alert, context);
    case "ended":
      return joined(changed(alert, context), endRollCalls(alert, context));
    case "delivered":
      return editedIn(event.roomId, alert, context);
    case "undelivered":
      // Nothing confirmed it any more: verify tells the organizers, and nobody is to be told of it.
      if (event.why === "unwanted") return NOTHING;
      return only(...warnUndelivered(alert, event, context));
    case "proposed":
    case "polled":
    case "held":
    case "released":
    case "told":
    case "answered":
      return NOTHING;
  }
}

/** The context after these facts, for what is decided later in the same turn. */
export function afterAlerts(events: readonly AlertEvent[], context: AlertContext): AlertContext {
  const happenedAtMs = context.nowMs;
  const alerts = events.reduce(
    (state, event) => evolveAlerts(state, { ...event, happenedAtMs }),
    context.state.alerts,
  );
  return { ...context, state: { ...context.state, alerts } };
}
