/** A step on a report that nobody confirms: decided, recorded, and told to whom it concerns. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Step } from "../cases.ts";
import { decideOn } from "../decided.ts";
import { recountThese } from "../recount.ts";
import { askMore } from "../request/requests.ts";
import { remind, tellDowngraded, tellWider } from "./step-notices.ts";

/** Takes it, unless it was taken. Who counts may be others then, so the votes are counted again. */
export function takeStep({ code }: Case, step: Step, context: VerifyContext): Outcome {
  const decided = decideOn({ type: "step", code, ...step }, context);
  if (!decided.ok || !decided.isNews) return only();
  const { outcome, after } = doStep(decided.found, step, decided.after);
  return joined(decided.recorded, outcome, recountThese([code], after));
}

type Done = Readonly<{ outcome: Outcome; after: VerifyContext }>;

function doStep(found: Case, { step }: Step, context: VerifyContext): Done {
  switch (step) {
    case "reminded":
      return { outcome: remind(found, context), after: context };
    case "wider":
    case "neighbors": {
      const { outcome, after, isAsked } = askMore(found, context);
      return { outcome: isAsked ? joined(outcome, tellWider(found, context)) : outcome, after };
    }
    case "downgraded":
      return { outcome: tellDowngraded(found, context), after: context };
  }
}
