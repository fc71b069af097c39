/** What a case's turn means for its alert: raised, doubted, affirmed, corrected. */
import { joined, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case, CaseEvent } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import { decideAlerts, type AlertCommand } from "../alert/alert.ts";
import type { AlertContext } from "../context.ts";
import { outcomeOf } from "../delivery/plan.ts";
import { drawTargets } from "../delivery/route.ts";

/** What follows for the alert, if the case still is what this turn made it. */
export function turn(event: CaseEvent | undefined, context: AlertContext): Outcome {
  switch (event?.type) {
    case "confirmed":
      return onConfirmed(event.code, context);
    case "unconfirmed":
      if (!isStill("unconfirmed", event.code, context)) return NOTHING;
      return obey({ do: "case-doubted", code: event.code }, context);
    case "refuted":
      if (!isStill("refuted", event.code, context)) return NOTHING;
      return obey({ do: "case-refuted", code: event.code }, context);
    case "expired":
    case "withdrawn":
      return onExpired(event.code, context);
    case "reported":
    case "asked":
    case "voted":
    case "ended":
    case "stalled":
    case "status-told":
    case "forgotten":
    case undefined:
      return NOTHING;
  }
}

function isStill(state: Case["state"], code: Case["code"], context: AlertContext): boolean {
  return context.state.cases.get(code)?.state === state;
}

function onConfirmed(code: Case["code"], context: AlertContext): Outcome {
  const subject = context.state.cases.get(code);
  if (subject?.state !== "confirmed") return NOTHING;
  const targets = drawTargets(subject, context);
  const outcome = obey({ do: "case-confirmed", case: subject, targets }, context);
  const isRaised = outcome.facts.some((fact) => fact.type === "raised");
  if (!isRaised || targets.length === 0) return outcome;
  const { area } = subject;
  const lines = [
    title("alert-case-raised", { case: code, area, count: targets.length }),
    line("alert-organizer-next", { case: code }),
  ];
  const organizers = {
    message: { roomId: context.network.managementRoom },
    language: context.settings.language,
  };
  const card = { kind: "case", case: code, state: "confirmed", area } as const;
  return joined(outcome, answerOnly(organizers, lines, card));
}

/** Nobody stands behind it any more, yet people were told: an organizer has to end it. */
function onExpired(code: Case["code"], context: AlertContext): Outcome {
  const alert = context.state.alerts.alerts.get(code);
  if (alert === undefined || alert.ending !== null) return NOTHING;
  const lines = [
    title("alert-expired-open", { case: code }),
    line("alert-organizer-next", { case: code }),
  ];
  return only(warn(context, lines, { case: code, area: alert.area }));
}

function obey(command: AlertCommand, context: AlertContext): Outcome {
  const decision = decideAlerts(command, context.state.alerts);
  return decision.ok ? outcomeOf(decision.events, context) : NOTHING;
}
