/** A drill ends by itself, and the organizers read what it showed. */
import { joined, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { decideAlerts } from "../alert/alert.ts";
import type { AlertContext } from "../context.ts";
import { outcomeOf } from "../delivery/plan.ts";
import { resultOf } from "./result.ts";

/** Long enough for whoever looks at her phone now and then. */
export const DRILL_MINUTES = 15;

/** Ends what has been going on for long enough. */
export function onDrillTick(context: AlertContext): Outcome {
  const due = [...context.state.alerts.alerts.live.values()].filter(
    (alert) =>
      alert.status === "Exercise" &&
      alert.ending === null &&
      context.nowMs - alert.raisedAtMs >= DRILL_MINUTES * MINUTE_MS,
  );
  return due.length === 0 ? NOTHING : joined(...due.map((alert) => endDrill(alert, context)));
}

function endDrill(alert: Alert, context: AlertContext): Outcome {
  const command = { do: "end", code: alert.code, how: "allclear", text: null } as const;
  const decision = decideAlerts(command, context.state.alerts);
  if (!decision.ok) return NOTHING;
  return joined(outcomeOf(decision.events, context), only(resultOf(alert, context)));
}
