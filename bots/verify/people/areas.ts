/** The places that a question shows. */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Committees } from "../../../shared/domain/streams/committees.ts";
import { OFFERED_MAX } from "../report/draft/drafts.ts";

/** The known places that a question offers, in order; not more than a phone shows at once. */
export function offeredAreas(committees: Committees): readonly AreaPath[] {
  return [...committees.areas].toSorted().slice(0, OFFERED_MAX);
}
