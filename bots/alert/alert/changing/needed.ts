/** What a scene still wants: so many of each task, less those who go and said that they do it. */
import { TASKS, type Settings, type Task } from "../../../../shared/core/settings.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { isOut, type Response } from "../../../../shared/domain/streams/alerts.ts";

/** How many of each the network wants. */
export type Needed = NonNullable<NonNullable<Settings["rollCall"]>["needed"]>;
type Responses = ReadonlyMap<Tag, Response>;

export type Missing = Readonly<{ task: Task; count: number }>;

/** Each task of which there are too few yet, in the order in which tasks are named. */
export function missingOf(needed: Needed, responses: Responses): readonly Missing[] {
  return TASKS.flatMap((task) => {
    const count = (needed[task] ?? 0) - doing(task, responses);
    return count > 0 ? [{ task, count }] : [];
  });
}

/** True for somebody who would do what too few do yet. */
export function isMissing(
  task: Task | undefined,
  needed: Needed,
  responses: Responses,
): task is Task {
  return task !== undefined && (needed[task] ?? 0) > doing(task, responses);
}

function doing(task: Task, responses: Responses): number {
  return [...responses.values()].filter((one) => isOut(one) && one.task === task).length;
}
