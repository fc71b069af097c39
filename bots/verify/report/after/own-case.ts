/** The case that somebody who reported means when she says something about it. */
import type { CaseCode, Tag } from "../../../../shared/core/values/ids.ts";
import { casesBy, isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Her own case of this code, whatever became of it. */
export function ownCase(code: CaseCode, who: Tag, { state }: VerifyContext): Case | undefined {
  const found = state.cases.get(code);
  return found?.reporter === who ? found : undefined;
}

/** The newest of hers that is open. */
export function newestOwnCase(who: Tag, { state }: VerifyContext): Case | undefined {
  return casesBy(state.cases, who).findLast(isOpenCase);
}
