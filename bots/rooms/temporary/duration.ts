/** How people write a time to live: `90m`, `12h`, `2d`; and how long a room may live. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { ROOM_LIFE_MAX_MS, ROOM_LIFE_MIN_MS } from "../../../shared/domain/streams/retention.ts";
import { timeIn } from "../../../shared/language/words/typed.ts";

const UNITS_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS } as const;

/** The duration in milliseconds, or undefined when the text is none: a bare number is none. */
export function parseDuration(text: string): number | undefined {
  const time = timeIn(text);
  if (time === undefined || time.unit === null) return undefined;
  return time.count * UNITS_MS[time.unit];
}

export function isLifeAllowed(lifeMs: number): boolean {
  return lifeMs >= ROOM_LIFE_MIN_MS && lifeMs <= ROOM_LIFE_MAX_MS;
}

/** The shortest in minutes and the longest in days, as they are told. */
export function lifeLimits(): Readonly<{ minutes: number; days: number }> {
  return { minutes: ROOM_LIFE_MIN_MS / MINUTE_MS, days: ROOM_LIFE_MAX_MS / DAY_MS };
}
