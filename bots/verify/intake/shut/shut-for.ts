/** Whether an organizer has shut the reports of somebody. */
import type { CaseCode, Tag } from "../../../../shared/core/values/ids.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { isIn } from "./groups.ts";

/** The code by which it was shut; undefined while her reports are taken. */
export function shutFor(person: Tag, context: VerifyContext): CaseCode | undefined {
  const { intake } = context.state.people.trust;
  return [...intake].find(
    ([, { group, untilMs }]) => untilMs > context.nowMs && isIn(group, person, context),
  )?.[0];
}
