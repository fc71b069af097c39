/** The plan is shown, and waits for a yes of whoever asked for it. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { planShown } from "./plan.ts";
import { notePlan } from "./plan-note.ts";

/** Nothing has changed yet. */
export function showPlan(
  asked: Asked,
  what: Parameters<typeof planShown>[1],
  context: NetworkContext,
): Outcome {
  return joined(
    only(planShown(asked, what, context)),
    notePlan(asked.message, what.typed, context),
  );
}
