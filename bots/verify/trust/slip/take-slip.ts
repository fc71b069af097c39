/** What verify does about a slip: the same as about an order, by the same rules. */
import type { VerifyContext } from "../../people/roster.ts";
import { printed } from "./printed.ts";
import { readmitted } from "./readmitted.ts";
import type { Slip, SlipTurn } from "./slip.ts";

/** What was recorded is answered; else it is judged. */
export function takeSlip(slip: Slip, context: VerifyContext): SlipTurn {
  const done = context.state.people.trust.invites.get(slip.invite);
  if (done !== undefined) {
    return { answer: { ok: true, uses: done.usesLeft, untilMs: done.untilMs } };
  }
  return slip.do === "readmit" ? readmitted(slip, context) : printed(slip, context);
}
