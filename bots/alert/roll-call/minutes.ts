/** In how many minutes somebody says that she can be there: `15`, `20m`, `1h`. */
import { HOUR_MINUTES } from "../../../shared/core/values/time.ts";
import { MINUTES_MAX } from "../../../shared/domain/streams/alerts.ts";
import { timeIn } from "../../../shared/language/words/typed.ts";

/** A bare number counts minutes; null when the word is no time, or one in days. */
export function minutesIn(word: string): number | null {
  const time = timeIn(word);
  if (time === undefined || time.unit === "day") return null;
  return Math.min(time.unit === "hour" ? time.count * HOUR_MINUTES : time.count, MINUTES_MAX);
}
