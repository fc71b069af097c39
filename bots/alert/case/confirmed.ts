/** A case that is confirmed: its alert is raised, or stands again. */
import { joined, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import type { AlertContext } from "../context.ts";
import { obey } from "../delivery/route/obeying.ts";
import { drawRoute, roomsNowOf } from "../delivery/route/targets.ts";
import { raisedWords } from "./raised-words.ts";
import { isUndermined } from "./standing.ts";

/** Raises its alert, or affirms it, while the case is confirmed. */
export function onConfirmed(code: Case["code"], context: AlertContext): Outcome {
  const subject = context.state.cases.get(code);
  if (subject?.state !== "confirmed" || isUndermined(subject, context)) return NOTHING;
  const route = drawRoute(subject, context);
  const roomsNow = roomsNowOf(context.state.alerts.alerts.get(code), context);
  const outcome = obey({ do: "case-confirmed", case: subject, route, roomsNow }, context);
  const isRaised = outcome.facts.some((fact) => fact.type === "raised");
  const { targets, held } = route;
  if (!isRaised || targets.length + held.length === 0) return outcome;
  return joined(outcome, only(raisedWords(subject, route, context)));
}
