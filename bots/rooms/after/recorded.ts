/** What was learned, on record: by week and coarse area, with a count only where it is large. */
import { recording, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import {
  coarse,
  COUNT_MIN,
  LESSONS_MAX,
  weekOf,
  type Lesson,
  type LessonEvent,
} from "../../../shared/domain/streams/keeping/lessons.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { countsOf } from "../../../shared/telling/counts.ts";

/** Under the next number. */
export function lessonOf(
  { alert, text }: Readonly<{ alert: Alert; text: string }>,
  { state, nowMs }: Pick<NetworkContext, "state" | "nowMs">,
): Lesson {
  const { going, here, home } = countsOf(alert);
  const people = going + here + home;
  return {
    number: Math.max(0, ...state.lessons.map((one) => one.number)) + 1,
    week: weekOf(nowMs),
    area: coarse(alert.area),
    went: people < COUNT_MIN ? null : people,
    text,
  };
}

/** With one more than are kept, the oldest goes. */
export function learned(lesson: Lesson, { state }: Pick<NetworkContext, "state">): Outcome {
  const oldest = state.lessons.slice(0, Math.max(0, state.lessons.length + 1 - LESSONS_MAX));
  const { facts } = recorded({ type: "learned", ...lesson });
  return oldest.length === 0 ? recording(facts) : recording([...facts, ...unlearned(oldest).facts]);
}

export function unlearned(lessons: readonly Lesson[]): Outcome {
  return recorded({ type: "unlearned", numbers: lessons.map(({ number }) => number) });
}

function recorded(event: LessonEvent): Outcome {
  return recording([factOf("retention", event)]);
}
