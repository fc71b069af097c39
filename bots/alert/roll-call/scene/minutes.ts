/** In how many minutes somebody says that she can be there. */
import { minutesSaid } from "../../../../shared/conversation/said/minutes.ts";
import { MINUTES_MAX } from "../../../../shared/domain/streams/alerts.ts";

/** Null when the words begin with no time. */
export function minutesIn(said: string, language: string): number | null {
  const time = minutesSaid(said, language);
  return time === undefined ? null : Math.min(time.minutes, MINUTES_MAX);
}
