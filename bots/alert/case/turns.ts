/** What a case's turn means for its alert: raised, doubted, affirmed, corrected. */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case, CaseEvent } from "../../../shared/domain/streams/cases.ts";
import { standingFor } from "../../../shared/domain/merged.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { onConfirmed } from "./confirmed.ts";
import { obey } from "../delivery/route/obeying.ts";

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
    case "added":
      return onAdded(event, context);
    case "expired":
    case "withdrawn":
      return onExpired(event.code, context);
    case "reported":
    case "asked":
    case "polled":
    case "voted":
    case "voiced":
    case "written":
    case "ended":
    case "stalled":
    case "stepped":
    case "merged":
    case "parted":
    case "status-told":
    case "forgotten":
    case undefined:
      return NOTHING;
  }
}

function isStill(state: Case["state"], code: Case["code"], context: AlertContext): boolean {
  return context.state.cases.get(code)?.state === state;
}

/**
 * More from whoever reported it: told as her word to all whom the alert reached, where she was
 * admitted. Anybody else's goes through confirmers and organizers, who read it at once.
 */
function onAdded({ code, text }: CaseEvent & { type: "added" }, context: AlertContext): Outcome {
  const { cases, alerts } = context.state;
  const found = cases.get(code);
  if (found === undefined || !isTrusted(found.reporter, context)) return NOTHING;
  const told = alerts.alerts.has(code) ? code : standingFor(cases, found).code;
  return obey({ do: "update", code: told, text, by: "reporter" }, context);
}

function isTrusted(reporter: Case["reporter"], { state }: AlertContext): boolean {
  return state.people.persons.get(reporter)?.changedTo === null;
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
