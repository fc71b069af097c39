/** Whose votes count has changed: cases that are open say anew what they come to. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import type { CaseCode } from "../../../shared/core/values/ids.ts";
import { electorateOf } from "../../../shared/domain/authority/electorate.ts";
import type { VerifyContext } from "../people/roster.ts";
import { changeCase } from "./change.ts";

/** Counts the votes again; whoever was told of a case that falls back is told of that. */
export function recountAll(context: VerifyContext): Outcome {
  return recountThese([...context.state.cases.live.keys()], context);
}

/** The same for some of them. */
export function recountThese(codes: readonly CaseCode[], context: VerifyContext): Outcome {
  return joined(
    ...codes.flatMap((code) => {
      const found = context.state.cases.get(code);
      // What was merged is counted by the case that stands for it.
      if (found === undefined || found.mergedInto !== null) return [];
      const electorate = electorateOf(found, context);
      return [changeCase({ type: "recount", code, electorate }, context)];
    }),
  );
}
