/** A command about alerts, judged, and all that follows from it. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { decideAlerts, type AlertCommand } from "../../alert/alert.ts";
import type { AlertContext } from "../../context.ts";
import { outcomeOf } from "../plan.ts";

/** Undefined where the answer is no. */
export function obey(command: AlertCommand, context: AlertContext): Outcome | undefined {
  const decision = decideAlerts(command, context.state.alerts);
  return decision.ok ? outcomeOf(decision.events, context) : undefined;
}
