/** How people write a length of time: `90m`, `ttl 12h`, `2d`. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../core/values/time.ts";
import { foldText } from "./fold.ts";
import { timeIn, wordsOf } from "./typed.ts";

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
