/**
 * How long things are kept where a network may choose: each choice has a floor, below which its
 * people could not work, and a ceiling, above which nobody could promise them anything.
 */
import { DAY_MS } from "./values/time.ts";

type Bounds = Readonly<{ floorDays: number; days: number; ceilingDays: number }>;

/** `days`: where a network chooses nothing. */
export const LIVES = {
  /** What is known of a case, an alert and a room, after its end. */
  cases: { floorDays: 7, days: 30, ceilingDays: 365 },
  /** What bots wrote in rooms that stand. Gathered over a day, so two days are the least. */
  committeeMessages: { floorDays: 2, days: 30, ceilingDays: 180 },
  confirmerMessages: { floorDays: 2, days: 14, ceilingDays: 180 },
  managementMessages: { floorDays: 7, days: 30, ceilingDays: 365 },
  /** The longest that a case can be held. */
  hold: { floorDays: 1, days: 90, ceilingDays: 365 },
  /** What was learned from cases, which no case, person or day is told with. */
  lessons: { floorDays: 30, days: 365, ceilingDays: 1095 },
} as const satisfies Readonly<Record<string, Bounds>>;

/** Test messages to the network's own account: nobody reads them twice. */
export const TEST_MESSAGE_LIFE_MS = DAY_MS;

export type LifeName = keyof typeof LIVES;
/** In milliseconds. */
export type Lives = Readonly<Record<LifeName, number>>;

/** What a network that chose nothing has. */
export const DEFAULT_LIVES: Lives = livesOf((name) => LIVES[name].days);

/** So many days of each. */
export function livesOf(daysOf: (name: LifeName) => number): Lives {
  const names = Object.keys(LIVES) as LifeName[];
  const lives = names.map((name) => [name, daysOf(name) * DAY_MS] as const);
  return Object.fromEntries(lives) as Record<LifeName, number>;
}

/** What this network chose. */
export function livesIn({ lives }: Readonly<{ lives?: Lives }>): Lives {
  return lives ?? DEFAULT_LIVES;
}
