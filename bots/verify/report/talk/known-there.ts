/** Whether anything is known of a place: told before what somebody has heard becomes a report. */
import { lateAt } from "../../../../shared/conversation/status/late.ts";
import { overlaps } from "../../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Something is open there, or anywhere where no place was named. */
export function isOpenAt(area: AreaPath | undefined, { state }: VerifyContext): boolean {
  const open = [...state.cases.live.values(), ...state.alerts.alerts.live.values()];
  return open.some((one) => area === undefined || overlaps(area, one.area));
}

/** The same, or it was looked into a short while ago. */
export function isKnownAt(area: AreaPath, context: VerifyContext): boolean {
  return isOpenAt(area, context) || lateAt(area, context).length > 0;
}
