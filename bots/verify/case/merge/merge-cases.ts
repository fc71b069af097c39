/** Two cases become one: decided, recorded, and told. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { judgesOf, type VerifyContext } from "../../people/roster.ts";
import { inOrder } from "../cases.ts";
import { decideOn } from "../decided.ts";
import type { Pair } from "./named-cases.ts";
import { refuseMerging } from "./refusals.ts";
import { tellMerged } from "./told.ts";

/** Whoever may order it was judged before. */
export function mergeCases(asked: Asked, pair: Pair, context: VerifyContext): Outcome {
  const [first, second] = inOrder(pair, context.state.cases);
  const electorate = judgesOf(first, context);
  const by = asked.message.senderTag;
  const command = { type: "merge", code: second.code, into: first.code, by, electorate } as const;
  const decided = decideOn(command, context);
  if (!decided.ok) {
    return refuseMerging(asked, pair, decided.refusal === "already" ? "already" : "closed");
  }
  return joined(decided.recorded, tellMerged(decided, second, asked));
}
