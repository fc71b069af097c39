/** A command about alerts, judged, and all that follows from it. */
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import { decideAlerts, type AlertCommand } from "../../alert/alert.ts";
import type { AlertContext } from "../../context.ts";
import { outcomeOf } from "../plan.ts";

/** What it leads to; nothing where it is refused. */
export function obey(command: AlertCommand, context: AlertContext): Outcome {
  const decision = decideAlerts(command, context.state.alerts);
  return decision.ok ? outcomeOf(decision.events, context) : NOTHING;
}
