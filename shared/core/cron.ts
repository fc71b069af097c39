/**
 * When something happens again and again, written as the five fields of cron: minute, hour, day of
 * the month, month, weekday. Pure, in the civil time of a zone, so that a night in which clocks
 * change has each time once.
 */
import { civilAt, clockText, dateAfter, weekdayOf } from "./values/civil-time.ts";
import { HOUR_MINUTES } from "./values/time.ts";

/** The minutes, hours and so on at which it happens. */
export type Cron = Readonly<{
  minutes: readonly number[];
  hours: readonly number[];
  days: readonly number[];
  months: readonly number[];
  weekdays: readonly number[];
  /** With both written, either day is enough, as cron has it. */
  isEitherDay: boolean;
}>;

const DAYS_LOOKED_AT = 366;

type Bounds = readonly [lowest: number, highest: number];
const BOUNDS: readonly Bounds[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

/** What a network has chosen is read at every tick: once is enough for these few lines. */
const read = new Map<string, Cron>();

/** Undefined for what is no such expression: numbers, lists, ranges, steps and stars alone. */
export function parseCron(text: string): Cron | undefined {
  const known = read.get(text) ?? readCron(text);
  if (known !== undefined) read.set(text, known);
  return known;
}

function readCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/u);
  if (fields.length !== BOUNDS.length) return undefined;
  const lists = fields.map((field, at) => valuesOf(field, BOUNDS[at] ?? [0, 0]));
  const [minutes, hours, days, months, weekdays] = lists;
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  const isEitherDay = fields[2] !== "*" && fields[4] !== "*";
  // Sunday is 0 and 7 in cron, and 7 in the calendar here.
  const week = [...new Set(weekdays.map((day) => (day === 0 ? 7 : day)))];
  return { minutes, hours, days, months, weekdays: week, isEitherDay };
}

function valuesOf(field: string, bounds: Bounds): readonly number[] | undefined {
  const parts = field.split(",").map((part) => rangeOf(part, bounds));
  const values = parts.flatMap((part) => part ?? []);
  if (parts.includes(undefined) || values.length === 0) return undefined;
  return [...new Set(values)].sort((one, other) => one - other);
}

function rangeOf(part: string, [lowest, highest]: Bounds): readonly number[] | undefined {
  const shape = /^(?:\*|(?<from>\d{1,2})(?:-(?<to>\d{1,2}))?)(?:\/(?<step>\d{1,2}))?$/u;
  const found = shape.exec(part);
  if (found === null) return undefined;
  const { from, to, step = "1" } = found.groups ?? {};
  const first = from === undefined ? lowest : Number(from);
  const isOne = from !== undefined && to === undefined && !part.includes("/");
  const last = isOne ? first : to === undefined ? highest : Number(to);
  const every = Number(step);
  if (every < 1 || first < lowest || last > highest || last < first) return undefined;
  const count = Math.floor((last - first) / every) + 1;
  return Array.from({ length: count }, (_, at) => first + at * every);
}

/**
 * The last time that has come, as the clocks of the zone show it: `2026-11-29 04:00`. A time that
 * is left out in spring has come when the clocks have leapt over it; one that comes twice is one.
 * Undefined where there was none within a year.
 */
export function lastSlot(cron: Cron, nowMs: number, zone = "UTC"): string | undefined {
  const { date: today, minuteOfDay: now } = civilAt(nowMs, zone);
  for (let back = 0; back <= DAYS_LOOKED_AT; back += 1) {
    const date = dateAfter(today, -back);
    const minute = isDay(cron, date) ? lastMinute(cron, back === 0 ? now : Infinity) : undefined;
    if (minute !== undefined) return `${date} ${clockText(minute)}`;
  }
  return undefined;
}

function isDay({ days, months, weekdays, isEitherDay }: Cron, date: string): boolean {
  const [, month, day] = date.split("-").map(Number);
  if (!months.includes(month ?? 0)) return false;
  const [isOfMonth, isOfWeek] = [days.includes(day ?? 0), weekdays.includes(weekdayOf(date))];
  return isEitherDay ? isOfMonth || isOfWeek : isOfMonth && isOfWeek;
}

function lastMinute({ hours, minutes }: Cron, untilMinute: number): number | undefined {
  for (const hour of hours.toReversed()) {
    const found = minutes
      .map((minute) => hour * HOUR_MINUTES + minute)
      .findLast((minute) => minute <= untilMinute);
    if (found !== undefined) return found;
  }
  return undefined;
}
