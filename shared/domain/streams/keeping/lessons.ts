/**
 * What was learned from cases, by week and coarse area: kept beyond the case, so it names neither
 * the case nor a person. Written by rooms.
 */
import { z } from "zod";
import { DAY_MS } from "../../../core/values/time.ts";
import { dateOf } from "../../../core/values/civil-time.ts";
import type { AreaPath } from "../../../core/values/ids.ts";
import type { EventOf } from "../declared.ts";
import { area } from "../shapes.ts";

/** Longest note, in characters. */
export const LESSON_CHARACTERS_MAX = 600;
/** So many are kept: the oldest give way. */
export const LESSONS_MAX = 500;
/** A count below this is told as "fewer than" it: a smaller one points at people. */
export const COUNT_MIN = 5;

const WEEK_DAYS = 7;
/** 1970 began on a Thursday. */
const DAYS_BEFORE = 3;

const lesson = z.strictObject({
  number: z.int().positive(),
  /** Counted from that of 1970-01-01, each from Monday on, in UTC. */
  week: z.int().nonnegative(),
  area,
  /** How many went; null for fewer than are told. */
  went: z.int().min(COUNT_MIN).nullable(),
  text: z.string().min(1).max(LESSON_CHARACTERS_MAX),
});
export type Lesson = Readonly<z.output<typeof lesson>>;

export const lessonShapes = {
  learned: z.object(lesson.shape),
  /** By an organizer, because its time is over, or since there are too many. */
  unlearned: z.object({ numbers: z.array(lesson.shape.number).min(1).max(LESSONS_MAX) }),
} as const;
export const lessonRow = lesson;
export type LessonEvent = EventOf<typeof lessonShapes>;

/** The oldest first. */
export type Lessons = readonly Lesson[];
export const NO_LESSONS: Lessons = [];

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveLessons(lessons: Lessons, event: LessonEvent): Lessons {
  switch (event.type) {
    case "learned": {
      // Field by field: the moment in which it was written is not kept.
      const { number, week, area: where, went, text } = event;
      const learned = { number, week, area: where, went, text };
      return [...lessons.filter((one) => one.number !== number), learned];
    }
    case "unlearned":
      return lessons.filter((one) => !event.numbers.includes(one.number));
  }
}

/** The week in which this moment lies. */
export function weekOf(atMs: number): number {
  return Math.floor((Math.floor(atMs / DAY_MS) + DAYS_BEFORE) / WEEK_DAYS);
}

/** When a week begins, in milliseconds. */
export function weekStartMs(week: number): number {
  return Math.max(0, week * WEEK_DAYS - DAYS_BEFORE) * DAY_MS;
}

/** The first day of a week, as in ISO 8601. */
export function weekText(week: number): string {
  return dateOf(weekStartMs(week));
}

/** The whole district: what lies in it is too near to people. */
export function coarse(place: AreaPath): AreaPath {
  return (place.split("/")[0] ?? place) as AreaPath;
}

/** As phrases need it: 0 stands for fewer than are told. */
export function toldCount(count: number | null): Readonly<{ count: number; min: number }> {
  return { count: count === null || count < COUNT_MIN ? 0 : count, min: COUNT_MIN };
}
