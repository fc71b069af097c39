/** The first fact of a network: without it nobody could ever admit anybody. */
import type { Fact } from "../../../../shared/core/protocol/entry.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";

/** Admits the first organizer; a null `identity` is pinned when she first writes to verify. */
export function foundingFacts(organizer: Tag, identity: Tag | null): readonly Fact[] {
  const admitted = { person: organizer, identity, role: "organizer", scope: null, by: null };
  return [factOf("people", { type: "admitted", ...admitted })];
}
