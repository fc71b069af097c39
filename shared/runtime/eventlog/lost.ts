/**
 * Entries that nobody has any more, though later ones stand: the homeserver swallowed them, took
 * what came after, and the disks burnt before they were sent again. What stands in their place says
 * so; the last of them is under the hash that the next entry was chained onto. Pure.
 */
import { LOST_TYPE, type Fact } from "../../core/protocol/entry.ts";
import type { Reading } from "./reader.ts";

/** More than this at once was never a moment's loss. */
const LOST_MAX = 100;

/** How many places are missing before the next entry that is there. */
export function missingIn(reading: Reading): number {
  const first = firstWaiting(reading);
  return first === undefined ? 0 : Math.max(0, first - reading.head.seq - 1);
}

/**
 * What its writer puts into the places that are missing; nothing when none is, or when two entries
 * claim the next place, so that nobody can tell which hash the lost one had.
 */
export function fillersFor(reading: Reading): readonly Fact[] {
  const { stream, waiting } = reading;
  const count = missingIn(reading);
  const next = waiting.get(firstWaiting(reading) ?? 0) ?? [];
  const hashes = new Set(next.map(({ prev }) => prev));
  const [hash] = hashes;
  if (count === 0 || count > LOST_MAX || hash === undefined || hashes.size > 1) return [];
  return Array.from({ length: count }, (_, index) => ({
    stream,
    type: LOST_TYPE,
    version: 1,
    data: index === count - 1 ? { hash } : {},
  }));
}

function firstWaiting({ head, waiting }: Reading): number | undefined {
  const later = [...waiting.keys()].filter((seq) => seq > head.seq);
  return later.length === 0 ? undefined : Math.min(...later);
}
