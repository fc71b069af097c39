// Walking the records of a source in a direction: the next place from a position, and whole lists.

import { BEFORE_ALL, compareBytes, justAfter } from "../keys/key.ts";
import {
  comparePlaces,
  scanOf,
  type Entry,
  type Place,
  type Records,
  type Span,
} from "./records.ts";
import type { IndexModel } from "./schema/models.ts";

export const DIRECTIONS = ["next", "nextunique", "prev", "prevunique"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Walk {
  readonly records: Records;
  readonly index: IndexModel | undefined;
  readonly span: Span;
  readonly direction: Direction;
  readonly withValues: boolean;
}

/** Where to continue: after `position`, and not before `key` (and `primaryKey`), if given. */
export interface Aim {
  readonly position: Place | undefined;
  readonly key?: Uint8Array | undefined;
  readonly primaryKey?: Uint8Array | undefined;
}

/** The next entry of the walk, or undefined at its end. */
export function nextEntry(walk: Walk, aim: Aim): Entry | undefined {
  const { records, index, withValues } = walk;
  if (isForward(walk.direction)) {
    const from = forwardStart(walk, aim);
    return records.scan(scanOf(walk.span, { from, limit: 1, withValues }), index)[0];
  }
  const to = backwardEnd(walk, aim);
  const options = { to, limit: 1, withValues, reverse: true };
  const found = records.scan(scanOf(walk.span, options), index)[0];
  if (found === undefined || walk.direction === "prev" || index === undefined) return found;
  // prevunique: of all entries with this key, the first counts.
  const from = { key: found.key, primaryKey: BEFORE_ALL };
  return records.scan(scanOf(walk.span, { from, limit: 1, withValues }), index)[0];
}

/** All entries of the walk, up to `limit` (-1: no limit). */
export function listEntries(walk: Walk, limit: number): Entry[] {
  const { records, index, span, withValues } = walk;
  if (index === undefined || !walk.direction.endsWith("unique")) {
    const reverse = !isForward(walk.direction);
    return records.scan(scanOf(span, { reverse, limit, withValues }), index);
  }
  const entries: Entry[] = [];
  let entry = nextEntry(walk, { position: undefined });
  while (entry !== undefined && entries.length !== limit) {
    entries.push(entry);
    entry = nextEntry(walk, { position: entry });
  }
  return entries;
}

function isForward(direction: Direction): boolean {
  return direction === "next" || direction === "nextunique";
}

function forwardStart(walk: Walk, { position, key, primaryKey }: Aim): Place {
  const start = { key: walk.span.from, primaryKey: BEFORE_ALL };
  const starts: Place[] = [start];
  if (position !== undefined) {
    const isWithinKey = walk.index !== undefined && walk.direction === "next";
    starts.push(
      isWithinKey
        ? { key: position.key, primaryKey: justAfter(position.primaryKey) }
        : { key: justAfter(position.key), primaryKey: BEFORE_ALL },
    );
  }
  if (key !== undefined) starts.push({ key, primaryKey: primaryKey ?? BEFORE_ALL });
  return starts.reduce((a, b) => (comparePlaces(a, b) >= 0 ? a : b));
}

function backwardEnd(walk: Walk, { position, key, primaryKey }: Aim): Place {
  const ends: Place[] = [{ key: walk.span.to, primaryKey: BEFORE_ALL }];
  if (position !== undefined) {
    const isWithinKey = walk.index !== undefined && walk.direction === "prev";
    ends.push({
      key: position.key,
      primaryKey: isWithinKey ? position.primaryKey : BEFORE_ALL,
    });
  }
  if (key !== undefined && primaryKey !== undefined) {
    ends.push({ key, primaryKey: justAfter(primaryKey) });
  } else if (key !== undefined) {
    ends.push({ key: justAfter(key), primaryKey: BEFORE_ALL });
  }
  return ends.reduce((a, b) => (comparePlaces(a, b) <= 0 ? a : b));
}

/** Whether `key` lies ahead of `from` in the direction. */
export function isAhead(direction: Direction, key: Uint8Array, from: Uint8Array): boolean {
  const order = compareBytes(key, from);
  return isForward(direction) ? order > 0 : order < 0;
}

/** Whether `place` lies ahead of `from`: by its key, or among equal keys by its primary key. */
export function isPlaceAhead(direction: Direction, place: Place, from: Place): boolean {
  return compareBytes(place.key, from.key) === 0
    ? isAhead(direction, place.primaryKey, from.primaryKey)
    : isAhead(direction, place.key, from.key);
}
