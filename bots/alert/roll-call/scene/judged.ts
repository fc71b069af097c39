/** An answer, judged: what it leads to, and how the alert stands after it. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { decideAlerts, type AlertCommand } from "../../alert/alert.ts";
import type { AlertContext } from "../../context.ts";
import { afterAlerts, outcomeOf } from "../../delivery/plan.ts";

type Judged = Readonly<{ outcome: Outcome; now: Alert | undefined }>;

/** Undefined when it does not count. */
export function judgeAnswer(
  command: AlertCommand & Readonly<{ do: "answer" }>,
  context: AlertContext,
): Judged | undefined {
  const decision = decideAlerts(command, context.state.alerts);
  if (!decision.ok) return undefined;
  const { state } = afterAlerts(decision.events, context);
  const now = state.alerts.alerts.get(command.code);
  return { outcome: outcomeOf(decision.events, context), now };
}
