/** A judgement about a case and what it leads to: recorded, and the world as it is after it. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { afterCases, withCases } from "../outcome.ts";
import type { VerifyContext } from "../people/roster.ts";
import { decideCase, type CaseCommand, type CaseRefusal } from "./cases.ts";

type Decided = Readonly<
  | {
      ok: true;
      /** False where everything is as it was. */
      isNews: boolean;
      /** Its facts. */
      recorded: Outcome;
      found: Case;
      after: VerifyContext;
    }
  | { ok: false; refusal: CaseRefusal }
>;

/** Judges the command, and applies what it says. */
export function decideOn(command: CaseCommand, context: VerifyContext): Decided {
  const decision = decideCase(command, context.state.cases);
  if (!decision.ok) return decision;
  const after = afterCases(context, decision.events);
  const found = after.state.cases.get(command.code);
  // What was not there to be judged is refused, so this is for the compiler alone.
  if (found === undefined) return { ok: false, refusal: "unknown-case" };
  const isNews = decision.events.length > 0;
  return { ok: true, isNews, recorded: withCases(decision.events), found, after };
}
