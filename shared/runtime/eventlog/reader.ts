/**
 * Reads one stream: entries are offered in any order and any number of times, and come out in
 * their order, each once. What cannot be explained is kept as evidence. Pure.
 */
import { assert } from "../../core/assert.ts";
import { SNAPSHOT, type Entry, type StreamName } from "../../core/protocol/entry.ts";
import { genesisOf, hashOf, headOf, type Head } from "./chain.ts";

/** How long a missing entry may be under way before its absence counts. */
export const GAP_WAIT_MS = 10_000;
/** Entries of one stream that may wait for an earlier one. */
export const WAITING_MAX = 1_024;

/**
 * `gap`: one is missing; `broken`: the next does not link; `forged`: two claim one place;
 * `unread`: one says what is not understood here.
 */
export type DegradedReason = "gap" | "broken" | "forged" | "unread";
export type Degraded = Readonly<{ stream: StreamName; why: DegradedReason }>;

export type Reading = Readonly<{
  stream: StreamName;
  /** What comes before it is not known one by one any more; the genesis while all is known. */
  baseline: Head;
  head: Head;
  /** Entries beyond the head, and those that contradict it, by `seq`. */
  waiting: ReadonlyMap<number, readonly Entry[]>;
  /** Since when something waits for an entry that is not there. */
  waitingSinceMs: number | null;
}>;

/**
 * `kept`: new, and waits for its turn; `repeated`: known already; `forged`: another entry holds
 * this place; `too-many`: no room to wait.
 */
export type Verdict = "kept" | "repeated" | "forged" | "too-many";

/** What a reader must be told beside the entry: the time, and the hashes it already accepted. */
export type Offered = Readonly<{
  nowMs: number;
  /** Hash of the accepted entry at this place, or undefined. */
  hashAt(seq: number): string | undefined;
}>;

/**
 * A reader that has accepted everything up to `head`, and knows what comes after `baseline` entry
 * by entry. The chain goes on from the baseline as from the entry that it stands for.
 */
export function readingFrom(
  stream: StreamName,
  head: Head,
  baseline: Head = genesisOf(stream),
): Reading {
  assert(baseline.seq <= head.seq, "a reader has accepted what its baseline stands for");
  return { stream, baseline, head, waiting: new Map(), waitingSinceMs: null };
}

/**
 * Takes an entry in; `next` tells what has become readable. Whatever is older than the baseline
 * counts as repeated: it was settled before, and nothing is left to compare it with. Where nothing
 * was read yet, the chain may begin with the stream told anew.
 */
export function offer(
  before: Reading,
  entry: Entry,
  offered: Offered,
): Readonly<{ reading: Reading; verdict: Verdict }> {
  const reading = mayBeginAt(before.head, entry) ? beginningAt(before, entry) : before;
  const { baseline } = reading;
  if (entry.seq < baseline.seq) return { reading, verdict: "repeated" };
  const hash = hashOf(entry);
  const others = reading.waiting.get(entry.seq) ?? [];
  const known = entry.seq === baseline.seq ? baseline.hash : offered.hashAt(entry.seq);
  const isRepeated = known === hash || others.some((other) => hashOf(other) === hash);
  if (isRepeated) return { reading, verdict: "repeated" };
  const isForged = entry.seq <= reading.head.seq || others.length > 0;
  // A place behind the head is settled by what was chained onto it: nothing is kept of that.
  if (entry.seq < reading.head.seq) return { reading, verdict: "forged" };
  if (countOf(reading) >= WAITING_MAX) return { reading, verdict: "too-many" };
  const waiting = new Map(reading.waiting).set(entry.seq, [...others, entry]);
  const kept = { ...reading, waiting, waitingSinceMs: reading.waitingSinceMs ?? offered.nowMs };
  return { reading: kept, verdict: isForged ? "forged" : "kept" };
}

/**
 * True where a chain of which nothing is known begins with this entry: it is its writer's word, and
 * says all that came before it and still counts.
 */
export function mayBeginAt(head: Head, { type, seq }: Pick<Entry, "type" | "seq">): boolean {
  return head.seq === 0 && seq > 1 && type === SNAPSHOT.begun;
}

/** What waits from before it goes when the entry is accepted. */
function beginningAt(reading: Reading, { seq, prev }: Entry): Reading {
  const baseline = { seq: seq - 1, hash: prev };
  return { ...reading, baseline, head: baseline };
}

/**
 * The entry that follows the head and links to it, or undefined. Of several that link, it is the
 * one that a later entry was chained onto; until there is one, nobody can tell.
 */
export function next(reading: Reading): Entry | undefined {
  const linking = linkingIn(reading);
  if (linking.length <= 1) return linking[0];
  const later = reading.waiting.get(reading.head.seq + 2) ?? [];
  const continued = linking.filter((entry) => {
    const hash = hashOf(entry);
    return later.some(({ prev }) => prev === hash);
  });
  return continued.length === 1 ? continued[0] : undefined;
}

/**
 * Moves the head to `entry`, which `next` named. Contradictions of earlier places are settled by
 * that; contradictions of this place stay until something is chained onto it.
 */
export function advance(reading: Reading, entry: Entry, nowMs: number): Reading {
  const head = headOf(entry);
  const waiting = new Map<number, readonly Entry[]>();
  for (const [seq, entries] of reading.waiting) {
    const left = entries.filter((other) => seq > head.seq || hashOf(other) !== head.hash);
    if (seq >= head.seq && left.length > 0) waiting.set(seq, left);
  }
  const isWaiting = [...waiting.keys()].some((seq) => seq > head.seq);
  return { ...reading, head, waiting, waitingSinceMs: isWaiting ? nowMs : null };
}

/** What is wrong with this stream now, or undefined when it is whole. */
export function degradedOf(reading: Reading, nowMs: number): Degraded | undefined {
  const { stream, head, waiting, waitingSinceMs } = reading;
  if (waiting.has(head.seq)) return { stream, why: "forged" };
  if (waiting.size === 0 || next(reading) !== undefined) return undefined;
  if (linkingIn(reading).length > 1) return { stream, why: "forged" };
  if (waiting.has(head.seq + 1)) return { stream, why: "broken" };
  const isLate = waitingSinceMs !== null && nowMs - waitingSinceMs >= GAP_WAIT_MS;
  return isLate ? { stream, why: "gap" } : undefined;
}

function linkingIn({ head, waiting }: Reading): readonly Entry[] {
  return (waiting.get(head.seq + 1) ?? []).filter((entry) => entry.prev === head.hash);
}

function countOf(reading: Reading): number {
  return [...reading.waiting.values()].reduce((sum, entries) => sum + entries.length, 0);
}
