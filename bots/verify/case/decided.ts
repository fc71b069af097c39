/** A judgement about a case and what it leads to: recorded, and the world as it is after it. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { standingFor } from "../../../shared/domain/merged.ts";
import type { Case, CaseEvent } from "../../../shared/domain/streams/cases.ts";
import { afterCases, withCases } from "../outcome.ts";
import type { VerifyContext } from "../people/roster.ts";
import { decideCase, type CaseCommand, type CaseRefusal } from "./cases.ts";

/** What became of a command, with the world after it. */
export type Decided = Readonly<
  | {
      ok: true;
      /** False where everything is as it was. */
      isNews: boolean;
      /** Its facts. */
      events: readonly CaseEvent[];
      recorded: Outcome;
      found: Case;
      /** The case that stands for it, and whether that counts for something else than before. */
      standing: Case;
      isTurn: boolean;
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
  const { events } = decision;
  const isNews = events.length > 0;
  const standing = standingFor(after.state.cases, found);
  const isTurn = standing.state !== context.state.cases.get(standing.code)?.state;
  const recorded = withCases(events);
  return { ok: true, isNews, events, recorded, found, standing, isTurn, after };
}
