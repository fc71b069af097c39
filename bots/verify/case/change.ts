/** A case that changes without a vote: decided, recorded and told in one place. */
import { joined, NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { afterCases, withCases } from "../outcome.ts";
import type { VerifyContext } from "../people/roster.ts";
import { decideCase, type CaseCommand } from "./cases.ts";
import { tellChange } from "./telling.ts";

/** Decides about a case and, when that changes it, tells everybody who was told of it. */
export function changeCase(command: CaseCommand, found: Case, context: VerifyContext): Outcome {
  const decision = decideCase(command, context.state.cases);
  if (!decision.ok || decision.events.length === 0) return NOTHING;
  const after = afterCases(context, decision.events);
  const now = after.state.cases.get(found.code) ?? found;
  return joined(withCases(decision.events), tellChange(now, after));
}
