/** What `update`, `allclear` and `retract` share: said to every room that an alert reached. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { decideAlerts, type AlertCommand } from "../alert.ts";
import { findAlert, textProblem } from "../arguments.ts";
import { outcomeOf } from "../../delivery/plan.ts";

/** What is said, and how it is obeyed. */
export type Kind = Readonly<{
  what: "update" | "lower" | "allclear" | "retract";
  /** Undefined when words are missing. */
  commandFor: (alert: Alert, text: string) => AlertCommand | undefined;
  /** What else the organizer has to know. */
  notice?: (alert: Alert) => readonly Line[];
}>;

/** Judged, told in every room, and answered. */
export function change(
  asked: Asked,
  { what, commandFor, notice }: Kind,
  context: AlertContext,
): Outcome {
  const found = findAlert(asked, context);
  if (found.alert === undefined) return found.outcome;
  const { alert, text } = found;
  const command = commandFor(alert, text);
  if (command === undefined) return askForForm(asked, "alert-change-text-missing");
  const problem = textProblem(asked, text, context);
  if (problem !== undefined) return problem;
  const decision = decideAlerts(command, context.state.alerts);
  if (!decision.ok) {
    const lines = [title("alert-closed", { case: alert.code })];
    return refuseOnly(asked, { reason: "closed", lines }, { case: alert.code });
  }
  const outcome = outcomeOf(decision.events, context);
  const severity = "severity" in command ? (command.severity ?? alert.severity) : alert.severity;
  const rooms = alert.reach.filter((reach) => reach.failure === null).length;
  const failed = alert.reach.length - rooms;
  const lines = [
    title(`alert-told-${what}`, { case: alert.code, count: rooms, severity }),
    ...(failed > 0 ? [line("alert-told-missed", { case: alert.code, count: failed })] : []),
    ...(notice?.(alert) ?? []),
  ];
  const reply = answer(asked, lines, { case: alert.code, ...(what === "lower" && { severity }) });
  return { ...outcome, effects: [...outcome.effects, reply] };
}
