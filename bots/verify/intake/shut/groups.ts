/** To which groups somebody belongs who reports: those from which a series may come. */
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { lineageOf } from "../../../../shared/domain/authority/independence.ts";
import { sponsorsOf, trustOf } from "../../../../shared/domain/authority/trust.ts";
import type { Group } from "../../../../shared/domain/streams/trust/intake.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** The widest last. */
export function groupsOf(person: Tag, context: VerifyContext): readonly Group[] {
  const { state, nowMs, settings } = context;
  if (!state.people.persons.has(person)) return [{ of: "strangers" }];
  const lineage = [...lineageOf(person, (one) => sponsorsOf(context, one))];
  const groups = lineage.map((root): Group => ({ of: "lineage", root }));
  const probation = state.people.trust.probations.get(person);
  const isFresh =
    probation !== undefined && nowMs - probation.sinceMs < trustOf(settings).vouchAfterMs;
  return isFresh ? [...groups, { of: "fresh" }] : groups;
}

/** One name for one group. */
export function nameOf(group: Group): string {
  return group.of === "lineage" ? `lineage/${group.root}` : group.of;
}

/** True for whoever belongs to it now. */
export function isIn(group: Group, person: Tag, context: VerifyContext): boolean {
  return groupsOf(person, context).some((one) => nameOf(one) === nameOf(group));
}
