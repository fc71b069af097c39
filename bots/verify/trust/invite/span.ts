/** A length of time as it is said: in days, hours or minutes. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";

/** The largest unit that says it without losing much. */
export function spanOf(ms: number): Readonly<{ count: number; unit: "day" | "hour" | "minute" }> {
  if (ms >= 2 * DAY_MS) return { count: Math.round(ms / DAY_MS), unit: "day" };
  if (ms >= HOUR_MS) return { count: Math.round(ms / HOUR_MS), unit: "hour" };
  return { count: Math.max(1, Math.ceil(ms / MINUTE_MS)), unit: "minute" };
}
