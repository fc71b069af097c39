/** How many reports are put to people at once. What is over that is kept, and waits. */
import type { Limits, Settings } from "../../../../shared/core/settings.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";

const DEFAULT_LIMITS: Limits = { ofPerson: 10, ofArea: 12, ofNetwork: 80 };

/** Reports of one person are counted for so long. */
export const PERSON_MINUTES = 10;
export const PERSON_MS = PERSON_MINUTES * MINUTE_MS;
/** The first report of an area in so long is put to people whatever else waits. */
export const FIRST_MS = HOUR_MS;
/** More that wait are refused: each has a code, and codes must not run out. */
export const KEPT_MAX = 2_000;

/** What the deployment chose, or what holds where it says nothing. */
export function limitsOf({ limits }: Pick<Settings, "limits">): Limits {
  return limits ?? DEFAULT_LIMITS;
}
