/** What is due on a report that nobody confirms. Pure: by the time, and by what was done before. */
import { around } from "../../../../shared/core/values/area.ts";
import type { Case, CaseStep } from "../../../../shared/domain/streams/cases.ts";
import { isWaiting } from "../../intake/room/waiting.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Step } from "../cases.ts";

/**
 * The steps whose time has come, the earliest first; none for a case that does not wait, or that
 * nobody was asked about yet.
 */
export function dueSteps(found: Case, context: VerifyContext): readonly Step[] {
  const { nowMs, settings } = context;
  const waiting = settings.waiting?.[found.severity];
  if (waiting === undefined || found.state !== "unconfirmed" || found.mergedInto !== null)
    return [];
  if (isWaiting(found, context)) return [];
  const sinceMs = found.expiresAtMs - found.lifeMs;
  const times: readonly (readonly [step: CaseStep, afterMs: number])[] = [
    ["reminded", waiting.remindMs],
    ["wider", waiting.widerMs],
    ["neighbors", waiting.neighborsMs],
    ["downgraded", found.severity === "urgent" ? waiting.downgradeMs : 0],
  ];
  return times
    .filter(([step, afterMs]) => isDue(afterMs, nowMs - sinceMs) && !found.steps.includes(step))
    .toSorted(([, one], [, other]) => one - other)
    .map(([step]) => (step === "wider" || step === "neighbors" ? widened(step, found) : { step }));
}

function isDue(afterMs: number, waitedMs: number): boolean {
  return afterMs > 0 && waitedMs >= afterMs;
}

/** One place further up the tree; beyond its top everybody is asked. */
function widened(step: CaseStep, { circle }: Case): Step {
  return { step, circle: circle === null ? null : (around(circle) ?? null) };
}
