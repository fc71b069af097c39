// Records and index entries of one object store as SQL. A hidden store keeps everything sealed, so
// its order lives only in memory: it is read whole, opened, sorted, and then cut to the range.

import { BEFORE_ALL, compareBytes, justAfter, PAST_ALL } from "../keys/key.ts";
import { bytesAt, numberAt, type SqlRow } from "../sqlite/connection.ts";
import type { StoreFile } from "../sqlite/store-file.ts";
import { CLEAR, type Sealing } from "./cloak.ts";
import type { IndexModel, StoreModel } from "./schema/models.ts";

/** A place in the order of a source: the key, then (for an index) the primary key. */
export interface Place {
  readonly key: Uint8Array;
  readonly primaryKey: Uint8Array;
}

export interface Entry extends Place {
  /** Empty unless values were asked for. */
  readonly value: Uint8Array;
}

/** `from` is inclusive, `to` is exclusive. */
interface Scan {
  readonly from: Place;
  readonly to: Place;
  readonly reverse: boolean;
  /** -1 for no limit. */
  readonly limit: number;
  readonly withValues: boolean;
}

/** Half-open range of encoded keys. */
export interface Span {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export const EVERYTHING: Span = { from: BEFORE_ALL, to: PAST_ALL };

export function spanOf(key: Uint8Array): Span {
  return { from: key, to: justAfter(key) };
}

/** True when the span holds one key, and no other can be in it. */
export function isExact({ from, to }: Span): boolean {
  return compareBytes(justAfter(from), to) === 0;
}

export function scanOf(span: Span, options: Partial<Scan> = {}): Scan {
  return {
    from: { key: span.from, primaryKey: BEFORE_ALL },
    to: { key: span.to, primaryKey: BEFORE_ALL },
    reverse: false,
    limit: -1,
    withValues: false,
    ...options,
  };
}

/** The records of one object store, with the entries of its indexes. */
export class Records {
  readonly #file: StoreFile;
  readonly #store: StoreModel;
  readonly #sealing: Sealing;

  constructor(file: StoreFile, store: StoreModel, sealing: Sealing) {
    this.#file = file;
    this.#store = store;
    this.#sealing = store.hidden ? sealing : CLEAR;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const row = this.#file.first(
      "SELECT v FROM idb_record WHERE store = ? AND k = ?",
      this.#store.id,
      this.#sealing.seal(key),
    );
    return row === undefined ? undefined : this.#sealing.open(bytesAt(row, 0));
  }

  has(key: Uint8Array): boolean {
    const sql = "SELECT 1 FROM idb_record WHERE store = ? AND k = ?";
    return this.#file.first(sql, this.#store.id, this.#sealing.seal(key)) !== undefined;
  }

  /** Writes the record; the caller has removed the entries of the one it replaces. */
  put(key: Uint8Array, value: Uint8Array): void {
    this.#file.write(
      "INSERT INTO idb_record(store, k, v) VALUES(?, ?, ?) " +
        "ON CONFLICT(store, k) DO UPDATE SET v = excluded.v",
      this.#store.id,
      this.#sealing.seal(key),
      this.#sealing.seal(value),
    );
  }

  putEntry(index: IndexModel, key: Uint8Array, primaryKey: Uint8Array): void {
    this.#file.write(
      "INSERT OR IGNORE INTO idb_entry(ix, ik, pk) VALUES(?, ?, ?)",
      index.id,
      this.#sealing.seal(key),
      this.#sealing.seal(primaryKey),
    );
  }

  /** Whether another record than `primaryKey` has this key in the index. */
  isTaken(index: IndexModel, key: Uint8Array, primaryKey: Uint8Array): boolean {
    const row = this.#file.first(
      "SELECT 1 FROM idb_entry WHERE ix = ? AND ik = ? AND pk <> ? LIMIT 1",
      index.id,
      this.#sealing.seal(key),
      this.#sealing.seal(primaryKey),
    );
    return row !== undefined;
  }

  dropEntriesOf(primaryKey: Uint8Array): void {
    for (const index of this.#store.built) {
      this.#file.write(
        "DELETE FROM idb_entry WHERE ix = ? AND pk = ?",
        index.id,
        this.#sealing.seal(primaryKey),
      );
    }
  }

  delete(span: Span): void {
    if (this.#store.hidden) {
      for (const { key } of this.scan(scanOf(span))) {
        this.dropEntriesOf(key);
        const sql = "DELETE FROM idb_record WHERE store = ? AND k = ?";
        this.#file.write(sql, this.#store.id, this.#sealing.seal(key));
      }
      return;
    }
    for (const index of this.#store.built) {
      const sql = "DELETE FROM idb_entry WHERE ix = ? AND pk >= ? AND pk < ?";
      this.#file.write(sql, index.id, span.from, span.to);
    }
    const sql = "DELETE FROM idb_record WHERE store = ? AND k >= ? AND k < ?";
    this.#file.write(sql, this.#store.id, span.from, span.to);
  }

  /** The one record with this key, if there is one. */
  deleteAt(key: Uint8Array): void {
    this.delete(spanOf(key));
  }

  clear(): void {
    if (this.#store.hidden) {
      this.delete(EVERYTHING);
      return;
    }
    for (const index of this.#store.built) this.clearIndex(index);
    this.#file.write("DELETE FROM idb_record WHERE store = ?", this.#store.id);
  }

  clearIndex(index: IndexModel): void {
    this.#file.write("DELETE FROM idb_entry WHERE ix = ?", index.id);
  }

  /** Entries of the store, or of one of its indexes, in key order. */
  scan(scan: Scan, index?: IndexModel): Entry[] {
    if (this.#store.hidden) return this.#scanHidden(scan, index);
    const order = scan.reverse ? "DESC" : "ASC";
    if (index === undefined) {
      const sql =
        `SELECT k, k${scan.withValues ? ", v" : ""} FROM idb_record ` +
        `WHERE store = ? AND k >= ? AND k < ? ORDER BY k ${order} LIMIT ?`;
      const { from, to } = scan;
      return this.#file.all(sql, this.#store.id, from.key, to.key, scan.limit).map(toEntry);
    }
    const { from, to } = scan;
    return this.#file
      .all(
        `SELECT e.ik, e.pk${scan.withValues ? ", r.v" : ""} FROM idb_entry e ` +
          (scan.withValues ? "JOIN idb_record r ON r.store = ? AND r.k = e.pk " : "") +
          "WHERE e.ix = ? AND (e.ik, e.pk) >= (?, ?) AND (e.ik, e.pk) < (?, ?) " +
          `ORDER BY e.ik ${order}, e.pk ${order} LIMIT ?`,
        ...(scan.withValues ? [this.#store.id] : []),
        ...[index.id, from.key, from.primaryKey, to.key, to.primaryKey, scan.limit],
      )
      .map(toEntry);
  }

  /** Every record with its value, one at a time, so that a large store need not fit in memory. */
  *all(): Generator<Entry> {
    const page = { limit: 256, withValues: true };
    let entries = this.scan(scanOf(EVERYTHING, page));
    for (let last = entries.at(-1); last !== undefined; last = entries.at(-1)) {
      yield* entries;
      if (entries.length < page.limit) return;
      entries = this.scan(scanOf({ from: justAfter(last.key), to: PAST_ALL }, page));
    }
  }

  count(span: Span, index?: IndexModel): number {
    if (this.#store.hidden) return this.scan(scanOf(span), index).length;
    const sql =
      index === undefined
        ? "SELECT COUNT(*) FROM idb_record WHERE store = ? AND k >= ? AND k < ?"
        : "SELECT COUNT(*) FROM idb_entry WHERE ix = ? AND ik >= ? AND ik < ?";
    return numberAt(this.#file.first(sql, (index ?? this.#store).id, span.from, span.to), 0);
  }

  #scanHidden(scan: Scan, index: IndexModel | undefined): Entry[] {
    const rows =
      index === undefined
        ? this.#file.all("SELECT k, k FROM idb_record WHERE store = ?", this.#store.id)
        : this.#file.all("SELECT ik, pk FROM idb_entry WHERE ix = ?", index.id);
    const places = rows
      .map((row) => ({
        key: this.#sealing.open(bytesAt(row, 0)),
        primaryKey: this.#sealing.open(bytesAt(row, 1)),
      }))
      .filter((place) => isWithin(place, scan, index !== undefined))
      .sort(scan.reverse ? (a, b) => comparePlaces(b, a) : comparePlaces);
    return places.slice(0, scan.limit < 0 ? undefined : scan.limit).map((place) => ({
      ...place,
      value: (scan.withValues ? this.get(place.primaryKey) : undefined) ?? BEFORE_ALL,
    }));
  }
}

export function comparePlaces(a: Place, b: Place): number {
  return compareBytes(a.key, b.key) || compareBytes(a.primaryKey, b.primaryKey);
}

function isWithin(place: Place, scan: Scan, isIndex: boolean): boolean {
  if (isIndex) return comparePlaces(place, scan.from) >= 0 && comparePlaces(place, scan.to) < 0;
  return compareBytes(place.key, scan.from.key) >= 0 && compareBytes(place.key, scan.to.key) < 0;
}

function toEntry(row: SqlRow): Entry {
  return {
    key: bytesAt(row, 0),
    primaryKey: bytesAt(row, 1),
    value: row.length > 2 ? bytesAt(row, 2) : BEFORE_ALL,
  };
}
