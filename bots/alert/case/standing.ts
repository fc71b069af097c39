/** Whether what confirms a case still counts, as far as alert has read, when it is told. */
import type { EffectBody } from "../../../shared/core/protocol/effect.ts";
import { parseCode } from "../../../shared/core/values/case-code.ts";
import { electorateOf, verdictOf } from "../../../shared/domain/authority/electorate.ts";
import { jointly } from "../../../shared/domain/merged.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { cardOf } from "../../../shared/language/content.ts";
import type { AlertContext } from "../context.ts";

/**
 * True when somebody whose word confirmed it counts no more, and the others are too few. verify
 * counts again as well, and says so a moment later: until then nobody new is told.
 */
export function isUndermined(found: Case, context: AlertContext): boolean {
  const { persons } = context.state.people;
  const joint = jointly(context.state.cases, found);
  const isGone = [...joint.votes].some(([voter, { choice }]) => {
    const known = persons.get(voter);
    return choice === "confirm" && (known === undefined || known.changedTo !== null);
  });
  return isGone && verdictOf(joint, electorateOf(found, context)) !== "confirmed";
}

/**
 * False for the first card of a case's alert, and its roll call, while nothing confirms the case:
 * asked when they are sent, which may be long after it was raised. What is said later goes out
 * whatever happened, since a correction too many harms nobody.
 */
export function isStillConfirmed(effect: EffectBody, context: AlertContext): boolean {
  if (effect.do !== "send") return true;
  const card = cardOf(effect.content);
  const isFirst = card?.kind === "rollcall" || (card?.kind === "alert" && card.msgType === "Alert");
  const code = isFirst ? parseCode(card.case ?? "") : undefined;
  if (code === undefined) return true;
  const found = context.state.cases.get(code);
  const alert = context.state.alerts.alerts.get(code);
  if (found === undefined || alert?.origin !== "case") return true;
  // By the word of an organizer it is told, whoever counts.
  if (found.state !== "confirmed") return alert.ending !== null && alert.ending !== "refuted";
  return !isUndermined(found, context);
}
