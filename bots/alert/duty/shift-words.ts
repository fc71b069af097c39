/** What follows `duty on`: until when or from when to when, where, and whether as a backup. */
import { civilAt, dateAfter, instantAt } from "../../../shared/core/values/civil-time.ts";
import { HOUR_MS, MINUTE_MS, DAY_MS } from "../../../shared/core/values/time.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Shift } from "../../../shared/domain/streams/duty.ts";
import {
  endAfter,
  hoursSaid,
  type HoursSaid,
} from "../../../shared/language/reading/clock/hours.ts";
import { codeOf, tableOf, timeIn } from "../../../shared/language/words/typed.ts";
import { knownArea } from "../area/area-argument.ts";
import type { AlertContext } from "../context.ts";

type Said = Omit<Shift, "who">;

/** So long somebody is on duty who does not say until when. */
const SHIFT_USUAL_MS = 12 * HOUR_MS;
const SHIFT_MAX_MS = 24 * HOUR_MS;
const UNIT_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS } as const;
const WORDS = tableOf(({ shifts: { backup } }) => ({ backup }));

/** Undefined where the words name no time and no place. */
export function shiftSaid({ args }: Asked, context: AlertContext): Said | undefined {
  const isBackup = args.some((arg) => codeOf(arg, WORDS) !== undefined);
  const words = args.filter((arg) => codeOf(arg, WORDS) === undefined);
  const { committees } = context.state;
  const places = words.map((_, at) => knownArea(words.slice(at).join(" "), committees));
  const at = places.findIndex((place) => place !== undefined);
  const times = timesIn((at < 0 ? words : words.slice(0, at)).join(" "), context);
  return times === undefined ? undefined : { ...times, area: places[at] ?? null, isBackup };
}

function timesIn(
  text: string,
  { nowMs, settings }: AlertContext,
): Pick<Said, "fromMs" | "untilMs"> | undefined {
  if (text === "") return { fromMs: nowMs, untilMs: nowMs + SHIFT_USUAL_MS };
  const lasting = timeIn(text);
  if (lasting !== undefined && lasting.unit !== null) {
    const lastMs = lasting.count * UNIT_MS[lasting.unit];
    return lastMs > 0 && lastMs <= SHIFT_MAX_MS
      ? { fromMs: nowMs, untilMs: nowMs + lastMs }
      : undefined;
  }
  const hours = hoursSaid(text);
  return hours && betweenHours(hours, nowMs, settings.timeZone);
}

/** The next time that clocks show these hours; hours that have begun are under way. */
function betweenHours({ from, to }: HoursSaid, nowMs: number, zone: string | undefined) {
  const now = civilAt(nowMs, zone).minuteOfDay;
  if (from === undefined) {
    return { fromMs: nowMs, untilMs: nextShowing(endAfter(now, to), nowMs, zone) };
  }
  const end = endAfter(from.minutes, to);
  const untilMs = nextShowing(end, nowMs, zone);
  const begins = nextShowing(from.minutes, nowMs, zone);
  // The end comes before the next beginning: they have begun already.
  if (untilMs < begins) return { fromMs: nowMs, untilMs };
  return { fromMs: begins, untilMs: nextShowing(end, begins, zone) };
}

/** The next instant after this one at which clocks show so many minutes of the day. */
function nextShowing(minuteOfDay: number, afterMs: number, zone: string | undefined): number {
  const { date } = civilAt(afterMs, zone);
  const days = [0, 1, 2].map((day) => instantAt(dateAfter(date, day), minuteOfDay, zone));
  return days.find((atMs) => atMs > afterMs) ?? afterMs + DAY_MS;
}
