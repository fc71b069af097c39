/** Whose votes count has changed: every case that is open says anew what they come to. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import { electorateOf, type VerifyContext } from "../people/roster.ts";
import { changeCase } from "./change.ts";

/** Counts the votes again; whoever was told of a case that falls back is told of that. */
export function recountAll(context: VerifyContext): Outcome {
  return joined(
    ...[...context.state.cases.live.values()].map((found) => {
      const electorate = electorateOf(found, context);
      return changeCase({ type: "recount", code: found.code, electorate }, context);
    }),
  );
}
