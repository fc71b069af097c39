// What changes records: add, put and delete; a cursor's update and delete.

import { putRecord } from "../../engine/put.ts";
import { keyToValue, requireKey } from "../../keys/convert.ts";
import { compareKeys, decodeKey, type Key } from "../../keys/key.ts";
import { canInject, extractKey } from "../../keys/key-path.ts";
import { deserialize, serialize } from "../../values.ts";
import type { IDBRequest } from "../request.ts";
import { toSpan } from "./key-range.ts";
import {
  place,
  recordsOf,
  requireActive,
  requireAlive,
  requireWritable,
  type Source,
} from "./source.ts";

/** @throws DOMException in the order of the specification; see `IDBObjectStore.put`. */
export function addOrPut(
  source: Source,
  given: { value: unknown; key: unknown },
  noOverwrite: boolean,
): IDBRequest {
  const { store } = source;
  requireChangeable(source);
  const hasKey = given.key !== undefined;
  if (store.keyPath !== null && hasKey) throw dataError("the object store has a key path");
  if (store.keyPath === null && !store.autoIncrement && !hasKey) throw dataError("no key");
  const explicitKey = hasKey ? requireKey(given.key) : undefined;
  const value = cloneInactive(source, given.value);
  const key = explicitKey ?? keyWithin(source, value);
  return placePut(source, { value, key, noOverwrite }, source.handle);
}

/** A cursor may change everything about a record but its key. */
export function updateAt(
  source: Source,
  given: { value: unknown; primaryKey: Uint8Array },
  cursor: object,
): IDBRequest {
  const value = cloneInactive(source, given.value);
  const key = decodeKey(given.primaryKey);
  const { keyPath } = source.store;
  if (keyPath !== null) {
    const found = extractKey(deserialize(value), keyPath);
    if (found === undefined || compareKeys(found, key) !== 0) {
      throw dataError("the key must stay the same");
    }
  }
  return placePut(source, { value, key, noOverwrite: false }, cursor);
}

/** Deletes what the query names. @throws DOMException as `addOrPut`. */
export function deleteWithin(source: Source, query: unknown): IDBRequest {
  requireChangeable(source);
  const span = toSpan(query, false);
  return place(source, () => {
    recordsOf(source).delete(span);
  });
}

/** Deletes the record with this key. */
export function deleteAt(source: Source, primaryKey: Uint8Array, cursor: object): IDBRequest {
  const remove = (): void => {
    recordsOf(source).deleteAt(primaryKey);
  };
  return place(source, remove, cursor);
}

export function clear(source: Source): IDBRequest {
  requireChangeable(source);
  return place(source, () => {
    recordsOf(source).clear();
  });
}

function requireChangeable(source: Source): void {
  requireAlive(source);
  requireActive(source.transaction);
  requireWritable(source.transaction);
}

function placePut(
  source: Source,
  put: { value: Uint8Array; key: Key | undefined; noOverwrite: boolean },
  owner: object,
): IDBRequest {
  const { store, connection } = source;
  const { file } = connection.engine;
  const records = recordsOf(source);
  return place(source, () => keyToValue(putRecord({ file, records, store, ...put })), owner);
}

/** Getters of the value run meanwhile; they must find the transaction inactive. */
function cloneInactive({ transaction }: Source, value: unknown): Uint8Array {
  transaction.phase = "inactive";
  try {
    return serialize(value);
  } finally {
    transaction.phase = "active";
  }
}

function keyWithin({ store }: Source, value: Uint8Array): Key | undefined {
  const { keyPath, autoIncrement } = store;
  if (keyPath === null) return undefined;
  const clone = deserialize(value);
  const key = extractKey(clone, keyPath);
  if (key !== undefined) return key;
  const canGenerate = autoIncrement && typeof keyPath === "string" && canInject(clone, keyPath);
  if (!canGenerate) throw dataError("the value has no key at the key path");
  return undefined;
}

function dataError(words: string): DOMException {
  return new DOMException(words, "DataError");
}
