/** How each stream is told anew, and by which facts. */
import { SNAPSHOT, type Fact, type StreamName } from "../../core/protocol/entry.ts";
import { alertSnapshot } from "./alert-rows.ts";
import { caseSnapshot } from "./case-rows.ts";
import { committeeSnapshot } from "./committee-rows.ts";
import { peopleSnapshot } from "./people-rows.ts";
import { retainedSnapshot } from "./retained-rows.ts";
import { roomSnapshot } from "./room-rows.ts";
import type { Page } from "./rows.ts";

export const SNAPSHOTS = {
  people: peopleSnapshot,
  case: caseSnapshot,
  committee: committeeSnapshot,
  alert: alertSnapshot,
  room: roomSnapshot,
  retention: retainedSnapshot,
} as const;

/**
 * To be appended in one step: where anything stands between them they count for nothing. `ref` is
 * the compaction that they are of, where they are of one.
 */
export function snapshotFacts(
  stream: StreamName,
  pages: readonly Page[],
  ref?: string,
): readonly Fact[] {
  const fact = (type: string, data: Fact["data"]): Fact => ({ stream, type, version: 1, data });
  return [
    fact(SNAPSHOT.begun, { pages: pages.length }),
    ...pages.map(({ kind, version, rows }) => fact(SNAPSHOT.page, { kind, version, rows })),
    fact(SNAPSHOT.ended, ref === undefined ? {} : { ref }),
  ];
}
