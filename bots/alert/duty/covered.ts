/** Which places are covered when, by whom. */
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { AlertContext } from "../context.ts";
import { onDutyIn, type OnDuty } from "./on-call.ts";

/** The places of all committees. */
export function areasCovered({ state }: AlertContext): readonly AreaPath[] {
  const committees = [...state.committees.committees.values()];
  return [...new Set(committees.flatMap((one) => one.areas))].toSorted();
}

/** Everybody on duty for this place then, each once. */
export function dutyOn(area: AreaPath, atMs: number, context: AlertContext): readonly OnDuty[] {
  const found = new Map<string, OnDuty>();
  for (const one of context.state.committees.committees.values()) {
    if (!one.areas.includes(area)) continue;
    for (const duty of onDutyIn(one, { place: area, atMs }, context)) {
      found.set(duty.member.tag, duty);
    }
  }
  return [...found.values()];
}

/** When nobody is on duty there any more; undefined where nobody is now. */
export function gapAfter(area: AreaPath, nowMs: number, context: AlertContext): number | undefined {
  let atMs = nowMs;
  for (;;) {
    const now = dutyOn(area, atMs, context);
    if (now.length === 0) return atMs === nowMs ? undefined : atMs;
    const endMs = Math.max(...now.map(({ shift }) => shift.untilMs));
    if (endMs <= atMs || endMs > nowMs + DAY_MS) return endMs;
    atMs = endMs;
  }
}
