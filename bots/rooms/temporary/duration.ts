/** How long a room may live, as it is written and as it is told. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { ROOM_LIFE_MAX_MS, ROOM_LIFE_MIN_MS } from "../../../shared/domain/streams/retention.ts";
import { isLifetimeWord, parseDuration } from "../../../shared/language/words/duration.ts";

/** So much longer a room stays when nobody says how long. */
export const DEFAULT_EXTENSION_MS = HOUR_MS;

/**
 * What is written where nothing but a time belongs; undefined for nothing at all, and zero, which
 * no room lives, for what is no time.
 */
export function lifetimeIn(args: readonly string[]): number | undefined {
  const text = args.filter((arg) => !isLifetimeWord(arg)).join(" ");
  return text === "" && args.length === 0 ? undefined : (parseDuration(text) ?? 0);
}

export function isLifeAllowed(lifeMs: number): boolean {
  return lifeMs >= ROOM_LIFE_MIN_MS && lifeMs <= ROOM_LIFE_MAX_MS;
}

/** The shortest in minutes and the longest in days, as they are told. */
export function lifeLimits(): Readonly<{ minutes: number; days: number }> {
  return { minutes: ROOM_LIFE_MIN_MS / MINUTE_MS, days: ROOM_LIFE_MAX_MS / DAY_MS };
}
