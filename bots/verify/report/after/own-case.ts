/** The case that somebody who reported means when she says something about it. */
import { overlaps } from "../../../../shared/core/values/area.ts";
import type { AreaPath, CaseCode, Tag } from "../../../../shared/core/values/ids.ts";
import { asItStands } from "../../../../shared/domain/merged.ts";
import { casesBy, isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Her own case of this code, whatever became of it. */
export function ownCase(code: CaseCode, who: Tag, { state }: VerifyContext): Case | undefined {
  const found = state.cases.get(code);
  return found?.reporter === who ? asItStands(state.cases, found) : undefined;
}

/** The newest of hers that is open. */
export function newestOwnCase(who: Tag, { state }: VerifyContext): Case | undefined {
  return casesBy(state.cases, who)
    .map((one) => asItStands(state.cases, one))
    .findLast(isOpenCase);
}

/** Whether that place is another; whoever did not know where it is, and names one now, says so. */
export function isElsewhere(area: AreaPath, found: Pick<Case, "area" | "marks">): boolean {
  const isUnknown = found.marks?.includes("place-unknown") === true;
  return isUnknown ? area !== found.area : !overlaps(area, found.area);
}
