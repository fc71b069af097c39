/** Whose votes count has changed: every case that is open says anew what they come to. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { joined, only } from "../../../shared/core/outcome.ts";
import { afterCases, withCases } from "../outcome.ts";
import { electorateOf, type VerifyContext } from "../people/roster.ts";
import { decideCase } from "./cases.ts";
import { tellChange } from "./telling.ts";

/** Counts the votes again; whoever was told of a case that falls back is told of that. */
export function recountAll(context: VerifyContext): Outcome {
  return joined(
    ...[...context.state.cases.live.values()].map((found) => {
      const electorate = electorateOf(found, context);
      const command = { type: "recount", code: found.code, electorate } as const;
      const decision = decideCase(command, context.state.cases);
      if (!decision.ok || decision.events.length === 0) return only();
      const after = afterCases(context, decision.events);
      const now = after.state.cases.get(found.code) ?? found;
      return joined(withCases(decision.events), tellChange(now, after));
    }),
  );
}
