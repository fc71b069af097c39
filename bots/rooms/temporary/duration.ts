/** How people write a time to live: `90m`, `12h`, `2d`. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { timeIn } from "../../../shared/language/words/typed.ts";

const UNITS_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS } as const;

/** The duration in milliseconds, or undefined when the text is none: a bare number is none. */
export function parseDuration(text: string): number | undefined {
  const time = timeIn(text);
  if (time === undefined || time.unit === null) return undefined;
  return time.count * UNITS_MS[time.unit];
}
