/** Follows the case stream: each turn of a case goes to its alert and to whoever asked about it. */
import { NOTHING, joined, type Outcome } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import { CASE_STATES, caseShapes, type CaseEvent } from "../../../shared/domain/streams/cases.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import type { AlertContext } from "../context.ts";
import { withAsked } from "./asked.ts";
import { lowered } from "./lowered.ts";
import { turn } from "./turns.ts";

/**
 * Every other stream is nobody's alarm. After a rebuild an old turn is heard late: then only what
 * the case is now counts.
 */
export function onCaseEntry(entry: Entry, context: AlertContext): Outcome {
  if (entry.stream !== "case") return NOTHING;
  const event = eventOf(caseShapes, entry);
  if (event?.type === "forgotten") return NOTHING;
  const found = event === undefined ? undefined : context.state.cases.get(event.code);
  const turned = turn(event, context);
  // What this turn changes of the alert goes first.
  const outcome = turned.facts.length > 0 ? turned : joined(turned, lowered(found, context));
  return found === undefined || !isTurn(event) ? outcome : withAsked(found, outcome, context);
}

/** True when the case counts for something else than before. */
function isTurn(event: CaseEvent | undefined): boolean {
  return CASE_STATES.some((state) => state === event?.type);
}
