/**
 * Hours of the day as people write them: "22-7", "from 8pm to 6:30am", "until 22". Clocks of 24
 * hours and of 12 both count: a bare number up to 12 is the next of the two that can be meant.
 */
import { plainDigits } from "../../../core/values/digits.ts";
import { DAY_MINUTES, HOUR_MINUTES } from "../../../core/values/time.ts";
import type { Words } from "../../languages/language.ts";
import { tableOf } from "../../words/typed.ts";

/** A time of day; `isLoose` where twelve hours later can be meant as well. */
export type ClockSaid = Readonly<{ minutes: number; isLoose: boolean }>;

/** `from` is left out where only an end was said. */
export type HoursSaid = Readonly<{ from?: ClockSaid; to: ClockSaid }>;

const HALF_DAY_MINUTES = DAY_MINUTES / 2;
const words = tableOf((language) => language.shifts);
const EARLY = oneOf([...words.early, "am", "a m"]);
const LATE = oneOf([...words.late, "pm", "p m"]);
const clock = (name: string): string =>
  String.raw`(?<${name}Hour>\d{1,2})(?:[:.h](?<${name}Minute>\d{2}))?(?: ?h(?:rs?)?)?` +
  `(?: ?(?:(?<${name}Early>${EARLY})|(?<${name}Late>${LATE})))?`;
const HOURS = new RegExp(
  `^(?:(?:${oneOf(words.from)}) )?${clock("from")} ?(?:-|${oneOf(words.until)}) ?${clock("to")}$`,
  "u",
);
const END = new RegExp(`^(?:(?:${oneOf(words.until)}) )?${clock("to")}$`, "u");

/** The hours that the whole text names; undefined when it names none. */
export function hoursSaid(text: string): HoursSaid | undefined {
  const folded = foldHours(text);
  const both = HOURS.exec(folded)?.groups;
  if (both !== undefined) {
    const [from, to] = [clockIn("from", both), clockIn("to", both)];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const to = clockIn("to", END.exec(folded)?.groups ?? {});
  return to === undefined ? undefined : { to };
}

/** The time of day that is meant by an end that follows this one. */
export function endAfter(fromMinutes: number, to: ClockSaid): number {
  if (!to.isLoose) return to.minutes;
  const ahead = (minutes: number): number => (minutes - fromMinutes + DAY_MINUTES) % DAY_MINUTES;
  const later = (to.minutes + HALF_DAY_MINUTES) % DAY_MINUTES;
  const [first, second] = [ahead(to.minutes), ahead(later)];
  if (first === 0) return later;
  return second === 0 || first < second ? to.minutes : later;
}

type Groups = Readonly<Record<string, string | undefined>>;

function clockIn(name: string, groups: Groups): ClockSaid | undefined {
  const said = groups[`${name}Hour`];
  if (said === undefined) return undefined;
  const [hour, minute] = [Number(said), Number(groups[`${name}Minute`] ?? 0)];
  const isEarly = groups[`${name}Early`] !== undefined;
  const isLate = groups[`${name}Late`] !== undefined;
  if (hour > 24 || minute >= HOUR_MINUTES || ((isEarly || isLate) && hour > 12)) return undefined;
  const half = isEarly || isLate ? hour % 12 : hour;
  const minutes = ((half + (isLate ? 12 : 0)) * HOUR_MINUTES + minute) % DAY_MINUTES;
  const isLoose = !isEarly && !isLate && hour > 0 && hour <= 12 && !said.startsWith("0");
  return { minutes, isLoose };
}

/** Lower case, without accents, one space between words; dashes and colons stay. */
function foldHours(text: string): string {
  return plainDigits(text)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[‐‑‒–—]/gu, "-")
    .replaceAll(/\b([ap])\.\s?m\.?/gu, "$1m")
    .replaceAll(/\s*-\s*/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function oneOf(list: Words): string {
  return list.toSorted((a, b) => b.length - a.length).join("|");
}
