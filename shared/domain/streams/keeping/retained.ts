/** The stream that says what is kept longer, and what is erased at once. Written by rooms. */
import type { EventOf, Timed } from "../declared.ts";
import { burnShapes, evolveBurns, type Burns } from "./burns.ts";
import { evolveHolds, holdShapes, type HoldEvent, type Holds } from "./holds.ts";
import { evolveLessons, lessonShapes, type LessonEvent, type Lessons } from "./lessons.ts";

export const retentionShapes = { ...holdShapes, ...burnShapes, ...lessonShapes } as const;
export type RetentionEvent = EventOf<typeof retentionShapes>;

export type Retained = Readonly<{ holds: Holds; burns: Burns; lessons: Lessons }>;

/** Total: an event that no longer applies leaves all as they were. */
export function evolveRetained(before: Retained, event: Timed<RetentionEvent>): Retained {
  const { holds, burns, lessons } = before;
  if (isOfHolds(event)) return { holds: evolveHolds(holds, event), burns, lessons };
  if (isOfLessons(event)) return { holds, burns, lessons: evolveLessons(lessons, event) };
  return { holds, burns: evolveBurns(burns, event), lessons };
}

function isOfLessons(event: Timed<RetentionEvent>): event is Timed<LessonEvent> {
  return event.type in lessonShapes;
}

function isOfHolds(event: Timed<RetentionEvent>): event is Timed<HoldEvent> {
  return event.type in holdShapes;
}
