// Storing one record as one indivisible step: everything that can fail is checked before the first
// write, so that a refused request leaves neither a row nor a used-up generated key.

import { keyToValue } from "../keys/convert.ts";
import { encodeKey, type Key } from "../keys/key.ts";
import { extractIndexKeys, inject } from "../keys/key-path.ts";
import { numberAt } from "../sqlite/connection.ts";
import type { StoreFile } from "../sqlite/store-file.ts";
import { deserialize, serialize } from "../values.ts";
import type { Records } from "./records.ts";
import type { IndexModel, StoreModel } from "./schema/models.ts";

const GENERATED_MAX = 2 ** 53;
/** The first number above the maximum that a double can hold: the generator is used up. */
const GENERATOR_SPENT = GENERATED_MAX + 2;

interface Put {
  readonly file: StoreFile;
  readonly records: Records;
  readonly store: StoreModel;
  /** The cloned value. */
  readonly value: Uint8Array;
  /** Absent when the generator is to make one. */
  readonly key: Key | undefined;
  readonly noOverwrite: boolean;
}

/**
 * Stores the record and its index entries; gives its key.
 * @throws DOMException ConstraintError, with nothing changed.
 */
export function putRecord(put: Put): Key {
  const { file, records, store } = put;
  const { key, nextKey } = chooseKey(put);
  const value = put.key === undefined ? injected(put, key) : put.value;
  const encoded = encodeKey(key);
  const isKnown = (put.noOverwrite || store.built.size > 0) && records.has(encoded);
  if (isKnown && put.noOverwrite) throw new DOMException("the key exists", "ConstraintError");
  const entries = indexEntries(put, value, encoded);
  if (isKnown) records.dropEntriesOf(encoded);
  records.put(encoded, value);
  for (const { index, indexKey } of entries) records.putEntry(index, indexKey, encoded);
  if (nextKey !== undefined) {
    file.write("UPDATE idb_store SET next_key = ? WHERE id = ?", nextKey, store.id);
  }
  return key;
}

/**
 * Fills a new index from the records that are there.
 * @throws DOMException ConstraintError when two records share a key of a unique index.
 */
export function buildIndex(records: Records, store: StoreModel, index: IndexModel): void {
  for (const { key, value } of records.all()) {
    const clone = deserialize(value);
    for (const indexKey of extractIndexKeys(clone, index.keyPath, index.multiEntry)) {
      const encoded = encodeKey(indexKey);
      if (index.unique && records.isTaken(index, encoded, key)) throw notUnique();
      records.putEntry(index, encoded, key);
    }
  }
  store.built.add(index);
}

function chooseKey({ file, store, key }: Put): { key: Key; nextKey?: number } {
  if (!store.autoIncrement) {
    if (key === undefined) throw new DOMException("no key", "DataError");
    return { key };
  }
  const row = file.first("SELECT next_key FROM idb_store WHERE id = ?", store.id);
  const next = numberAt(row, 0);
  if (key === undefined) {
    if (next > GENERATED_MAX) {
      throw new DOMException("the key generator is used up", "ConstraintError");
    }
    return { key: { type: "number", value: next }, nextKey: following(next) };
  }
  if (key.type !== "number" || key.value < next) return { key };
  return { key, nextKey: following(Math.min(Math.floor(key.value), GENERATED_MAX)) };
}

function following(key: number): number {
  return key >= GENERATED_MAX ? GENERATOR_SPENT : key + 1;
}

function injected({ store, value }: Put, key: Key): Uint8Array {
  if (typeof store.keyPath !== "string") return value;
  const clone = deserialize(value);
  inject(clone, store.keyPath, keyToValue(key));
  return serialize(clone);
}

function indexEntries(
  { records, store }: Put,
  value: Uint8Array,
  primaryKey: Uint8Array,
): { index: IndexModel; indexKey: Uint8Array }[] {
  if (store.built.size === 0) return [];
  const clone = deserialize(value);
  return [...store.built].flatMap((index) => {
    const keys = extractIndexKeys(clone, index.keyPath, index.multiEntry).map(encodeKey);
    const isTaken = index.unique && keys.some((key) => records.isTaken(index, key, primaryKey));
    if (isTaken) throw notUnique();
    return keys.map((indexKey) => ({ index, indexKey }));
  });
}

function notUnique(): DOMException {
  return new DOMException("the index is unique", "ConstraintError");
}
