/** What a case's turn means for its alert: raised, doubted, affirmed, corrected. */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import type { CaseCode } from "../../../shared/core/values/ids.ts";
import { MESSAGE_TYPE, notice } from "../../../shared/language/content.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { CASE_STATES, caseShapes } from "../../../shared/domain/streams/cases.ts";
import type { Case, CaseEvent } from "../../../shared/domain/streams/cases.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import { compose, line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { decideAlerts, type AlertCommand } from "./alert.ts";
import { withAsked } from "./asked.ts";
import { outcomeOf } from "./plan.ts";
import { drawTargets } from "./targets.ts";

/**
 * Follows the case stream; every other stream is nobody's alarm. After a rebuild an old turn is
 * heard late: then only what the case is now counts.
 */
export function onCaseEntry(entry: Entry, context: AlertContext): Outcome {
  if (entry.stream !== "case") return NOTHING;
  const event = eventOf(caseShapes, entry);
  const found = event === undefined ? undefined : context.state.cases.get(event.code);
  const outcome = turn(event, context);
  return found === undefined || !isTurn(event) ? outcome : withAsked(found, outcome, context);
}

/** True when the case counts for something else than before. */
function isTurn(event: CaseEvent | undefined): boolean {
  return CASE_STATES.some((state) => state === event?.type);
}

function turn(event: CaseEvent | undefined, context: AlertContext): Outcome {
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
      return onExpired(event.code, context);
    case "reported":
    case "asked":
    case "voted":
    case "ended":
    case "stalled":
    case "status-told":
    case undefined:
      return NOTHING;
  }
}

function isStill(state: Case["state"], code: CaseCode, context: AlertContext): boolean {
  return context.state.cases.get(code)?.state === state;
}

function onConfirmed(code: CaseCode, context: AlertContext): Outcome {
  const subject = context.state.cases.get(code);
  if (subject?.state !== "confirmed") return NOTHING;
  const targets = drawTargets(subject, context);
  const outcome = obey({ do: "case-confirmed", case: subject, targets }, context);
  const isRaised = outcome.facts.some((fact) => fact.type === "raised");
  if (!isRaised || targets.length === 0) return outcome;
  const { language } = context.settings;
  const body = compose(language, [
    title("alert-case-raised", { case: code, area: subject.area, count: targets.length }),
    line("alert-organizer-next", { case: code }),
  ]);
  const content = notice(body, {
    kind: "case",
    case: code,
    state: "confirmed",
    area: subject.area,
    language,
  });
  const roomId = context.network.managementRoom;
  const told = { do: "send", roomId, type: MESSAGE_TYPE, content } as const;
  return { ...outcome, effects: [...outcome.effects, told] };
}

/** Nobody stands behind it any more, yet people were told: an organizer has to end it. */
function onExpired(code: CaseCode, context: AlertContext): Outcome {
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
