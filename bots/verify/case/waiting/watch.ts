/** What verify does without being asked: cases run out, and alerts on the others are waited for. */
import { NOTHING, joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { dueSteps } from "./due.ts";
import { tellNeverAsked } from "../../intake/surge.ts";
import { giveUp, isOver } from "./give-up.ts";
import { stall } from "./stall.ts";
import { takeStep } from "./take-step.ts";

/** An alert follows a confirmation within a second; so long it may take before people are told. */
const RAISED_WAIT_MS = 15_000;

/** Gives up on cases that nobody confirmed in time, and sees that alerts follow the others. */
export function watchCases(context: VerifyContext): Outcome {
  const cases = [...context.state.cases.live.values()];
  const due = cases.filter(
    (found) => found.state === "unconfirmed" && found.mergedInto === null && isOver(found, context),
  );
  const stalled = cases.filter((found) => isStalled(found, context));
  // One step of one case at a time: the next tick sees what came of it.
  const steps = cases.flatMap((found) => {
    const [step] = due.includes(found) ? [] : dueSteps(found, context);
    return step === undefined ? [] : [takeStep(found, step, context)];
  });
  if (due.length + stalled.length + steps.length === 0) return NOTHING;
  return joined(
    giveUp(due, context),
    tellNeverAsked(due, context),
    ...stalled.map((found) => stall(found, context)),
    ...steps,
  );
}

/** Confirmed, and no alert: alert may be down, or kept from hearing of it. */
function isStalled(found: Case, { nowMs, state }: VerifyContext): boolean {
  const { confirmedAtMs } = found;
  if (found.state !== "confirmed" || found.isStalled || confirmedAtMs === null) return false;
  return nowMs - confirmedAtMs >= RAISED_WAIT_MS && !state.alerts.alerts.has(found.code);
}
