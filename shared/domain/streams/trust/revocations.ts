/**
 * Revocations that can be undone: what somebody had is kept beside the roster for a while, where it
 * gives her nothing, and is forgotten after that.
 */
import type { CaseCode, Tag } from "../../../core/values/ids.ts";
import { FoldMap, withEntry } from "../../maps.ts";

export type Revocation<Had> = Readonly<{
  code: CaseCode;
  person: Tag;
  by: Tag;
  atMs: number;
  /** Undone then unless a second organizer has ratified it; null where it stands by itself. */
  ratifyByMs: number | null;
  undoUntilMs: number;
  ratifiedBy: Tag | null;
  had: Had;
}>;
export type Revocations<Had> = ReadonlyMap<CaseCode, Revocation<Had>>;

/** With one more; those that can be undone no longer are forgotten. */
export function withRevocation<Had>(
  before: Revocations<Had>,
  revocation: Revocation<Had>,
): Revocations<Had> {
  const kept = [...before].filter(([, one]) => one.undoUntilMs > revocation.atMs);
  return withEntry(FoldMap.of(kept), revocation.code, revocation);
}

/** As a second organizer has agreed. */
export function withRatified<Had>(
  before: Revocations<Had>,
  code: CaseCode,
  by: Tag,
): Revocations<Had> {
  const found = before.get(code);
  return found === undefined ? before : withEntry(before, code, { ...found, ratifiedBy: by });
}

/** Without those of somebody who is admitted again, in whatever way. */
export function withoutPerson<Had>(before: Revocations<Had>, person: Tag): Revocations<Had> {
  const kept = [...before].filter(([, one]) => one.person !== person);
  return kept.length === before.size ? before : FoldMap.of(kept);
}

/** True while it is undone by itself if nobody agrees. */
export function isPending({
  ratifyByMs,
  ratifiedBy,
}: Pick<Revocation<unknown>, "ratifyByMs" | "ratifiedBy">): boolean {
  return ratifyByMs !== null && ratifiedBy === null;
}
