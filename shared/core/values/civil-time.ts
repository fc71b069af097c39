/**
 * Days and clocks as people in a zone of the IANA list read them, summer time included. What the
 * platform knows of zones (`Intl`) is the source. Pure: the instant is always passed in.
 */
import { DAY_MS, HOUR_MINUTES, MINUTE_MS } from "./time.ts";

/** `date` is as in ISO 8601, `weekday` runs from Monday (1) to Sunday (7). */
export type CivilTime = Readonly<{ date: string; weekday: number; minuteOfDay: number }>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock show in the zone at this instant. */
export function civilAt(atMs: number, zone = "UTC"): CivilTime {
  const parts = formatOf(zone).formatToParts(atMs);
  const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const date = dateOf(Date.UTC(at("year"), at("month") - 1, at("day")));
  return { date, weekday: weekdayOf(date), minuteOfDay: at("hour") * HOUR_MINUTES + at("minute") };
}

/**
 * The first instant of that day at which the clock of the zone shows this minute or a later one: a
 * time that is left out in spring is the moment after the leap, one that comes twice the first.
 */
export function instantAt(date: string, minuteOfDay: number, zone = "UTC"): number {
  const shown = Date.parse(`${date}T00:00Z`) + minuteOfDay * MINUTE_MS;
  // Zones lie less than a day from Greenwich: one of these two offsets holds at that time.
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((near) => offsetAt(near, zone));
  const exact = offsets.map((offset) => shown - offset).filter((at) => shows(at, shown, zone));
  return exact.length > 0 ? Math.min(...exact) : afterLeap(shown, offsets, zone);
}

/** The date so many days later. */
export function dateAfter(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00Z`) + days * DAY_MS);
}

function shows(atMs: number, shown: number, zone: string): boolean {
  return atMs + offsetAt(atMs, zone) === shown;
}

/** Clocks leap over the minute: the instant of the leap lies between both readings of it. */
function afterLeap(shown: number, offsets: readonly number[], zone: string): number {
  let before = shown - Math.max(...offsets);
  let after = shown - Math.min(...offsets);
  const offset = offsetAt(after, zone);
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, zone) === offset) after = middle;
    else before = middle;
  }
  return after;
}

/** Milliseconds, in whole minutes, by which the zone's clock is ahead of Greenwich then. */
export function offsetAt(atMs: number, zone = "UTC"): number {
  const { date, minuteOfDay } = civilAt(atMs, zone);
  const shown = Date.parse(`${date}T00:00Z`) + minuteOfDay * MINUTE_MS;
  return Math.round((shown - atMs) / MINUTE_MS) * MINUTE_MS;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", calendar: "iso8601", numberingSystem: "latn" },
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" },
  });
  formats.set(zone, format);
  return format;
}

/** The day in UTC, as in ISO 8601. */
export function dateOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, "2026-01-01".length);
}

/** Minutes since midnight as a clock shows them, such as `07:30`. */
export function clockText(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / HOUR_MINUTES))}:${two(minutes % HOUR_MINUTES)}`;
}

/** The day of the week, from Monday (1) to Sunday (7). */
export function weekdayOf(date: string): number {
  const sunday = 7;
  return new Date(`${date}T00:00Z`).getUTCDay() || sunday;
}
