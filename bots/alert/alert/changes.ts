/** `update`, `allclear` and `retract`: what organizers say to every room that an alert reached. */
import type { Outcome } from "../../../shared/core/bot.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { decideAlerts, type AlertCommand } from "./alert.ts";
import { findAlert, textProblem } from "./arguments.ts";
import { outcomeOf } from "../delivery/plan.ts";

/** `update CASE text`. */
export function update(asked: Asked, context: AlertContext): Outcome {
  const commandFor: Kind["commandFor"] = ({ code }, text) =>
    text === "" ? undefined : { do: "update", code, text };
  return change(asked, { what: "update", commandFor }, context);
}

/** `allclear CASE [text]`. */
export function allClear(asked: Asked, context: AlertContext): Outcome {
  const commandFor: Kind["commandFor"] = ({ code }, text) => {
    return { do: "end", code, how: "allclear", text: text === "" ? null : text };
  };
  return change(asked, { what: "allclear", commandFor }, context);
}

/** `retract CASE why`: those who were told deserve the reason. */
export function retract(asked: Asked, context: AlertContext): Outcome {
  const commandFor: Kind["commandFor"] = ({ code }, text) =>
    text === "" ? undefined : { do: "end", code, how: "retracted", text };
  return change(asked, { what: "retract", commandFor }, context);
}

type Kind = Readonly<{
  what: "update" | "allclear" | "retract";
  /** Undefined when words are missing. */
  commandFor: (alert: Alert, text: string) => AlertCommand | undefined;
}>;

function change(asked: Asked, { what, commandFor }: Kind, context: AlertContext): Outcome {
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
  const rooms = alert.reach.filter((reach) => reach.failure === null).length;
  const failed = alert.reach.length - rooms;
  const lines = [
    title(`alert-told-${what}`, { case: alert.code, count: rooms }),
    ...(failed > 0 ? [line("alert-told-missed", { case: alert.code, count: failed })] : []),
  ];
  const reply = answer(asked, lines, { case: alert.code });
  return { ...outcome, effects: [...outcome.effects, reply] };
}
