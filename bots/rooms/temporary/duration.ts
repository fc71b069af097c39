/** How people write a time to live: `90m`, `ttl 12h`, `2d`; and how long a room may live. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { ROOM_LIFE_MAX_MS, ROOM_LIFE_MIN_MS } from "../../../shared/domain/streams/retention.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { timeIn, wordsOf } from "../../../shared/language/words/typed.ts";

/** So much longer a room stays when nobody says how long. */
export const DEFAULT_EXTENSION_MS = HOUR_MS;

const UNITS_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS } as const;
const LIFETIME_WORDS = wordsOf(({ lifetime }) => lifetime);

/** The duration in milliseconds, or undefined when the text is none: a bare number is none. */
export function parseDuration(text: string): number | undefined {
  const time = timeIn(text);
  if (time === undefined || time.unit === null) return undefined;
  return time.count * UNITS_MS[time.unit];
}

/** Whether a time to live follows this word. */
export function isLifetimeWord(arg: string | undefined): boolean {
  return arg !== undefined && LIFETIME_WORDS.includes(foldText(arg));
}

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
