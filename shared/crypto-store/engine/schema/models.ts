// The schema in memory: databases, object stores, indexes; loaded from the file, and reloaded from
// it after an abort, so that no undo log is written by hand.

import { decodeKey, encodeKey } from "../../keys/key.ts";
import type { KeyPath } from "../../keys/key-path.ts";
import { bytesAt, numberAt, textAt } from "../../sqlite/connection.ts";
import type { StoreFile } from "../../sqlite/store-file.ts";

export interface IndexModel {
  readonly id: number;
  readonly keyPath: KeyPath;
  readonly unique: boolean;
  readonly multiEntry: boolean;
  name: string;
  isDeleted: boolean;
}

export interface StoreModel {
  readonly id: number;
  readonly keyPath: KeyPath | null;
  readonly autoIncrement: boolean;
  /** True when its keys and values are kept only sealed. */
  readonly hidden: boolean;
  name: string;
  isDeleted: boolean;
  /** By name, as callers see them. */
  indexes: Map<string, IndexModel>;
  /** Those whose entries are in the file now: queued work may still make or drop others. */
  built: Set<IndexModel>;
}

export interface DatabaseModel {
  readonly id: number;
  readonly name: string;
  version: number;
  stores: Map<string, StoreModel>;
}

/** Names may hold lone surrogates, which SQLite text cannot; so they are kept as encoded keys. */
export function encodeName(name: string): Uint8Array {
  return encodeKey({ type: "string", value: name });
}

function decodeName(bytes: Uint8Array): string {
  const key = decodeKey(bytes);
  if (key.type !== "string") throw new RangeError("a name is not a string");
  return key.value;
}

/** All databases of the file, with their stores and indexes. */
export function loadDatabases(file: StoreFile): Map<string, DatabaseModel> {
  const databases = new Map<string, DatabaseModel>();
  for (const row of file.all("SELECT id, name, version FROM idb_db ORDER BY id")) {
    const id = numberAt(row, 0);
    const name = decodeName(bytesAt(row, 1));
    const stores = reloadStores(file, id, []);
    databases.set(name, { id, name, version: numberAt(row, 2), stores });
  }
  return databases;
}

/**
 * Reads the stores of a database again. Models in `known` are kept as objects, because handles
 * point at them: those in the file get their names and indexes back, the others are marked deleted.
 */
export function reloadStores(
  file: StoreFile,
  databaseId: number,
  known: Iterable<StoreModel>,
): Map<string, StoreModel> {
  const models = new Map([...known].map((model) => [model.id, model]));
  for (const model of models.values()) model.isDeleted = true;
  const stores = new Map<string, StoreModel>();
  const rows = file.all(
    "SELECT id, name, key_path, auto_increment, hidden FROM idb_store WHERE db = ? ORDER BY id",
    databaseId,
  );
  for (const row of rows) {
    const id = numberAt(row, 0);
    const name = decodeName(bytesAt(row, 1));
    const model: StoreModel = models.get(id) ?? {
      id,
      keyPath: parsePath(textAt(row, 2)),
      autoIncrement: numberAt(row, 3) === 1,
      hidden: numberAt(row, 4) === 1,
      name,
      isDeleted: false,
      indexes: new Map(),
      built: new Set(),
    };
    model.isDeleted = false;
    model.name = name;
    stores.set(name, model);
  }
  for (const model of [...models.values(), ...stores.values()]) reloadIndexes(file, model);
  return stores;
}

/** Also remembers indexes that the upgrade deleted, since their handles come back to life. */
function reloadIndexes(file: StoreFile, store: StoreModel): void {
  const models = new Map([...touchedIndexes(store)].map((model) => [model.id, model]));
  for (const model of models.values()) model.isDeleted = true;
  store.indexes = new Map();
  const rows = file.all(
    "SELECT id, name, key_path, is_unique, multi_entry FROM idb_index WHERE store = ? ORDER BY id",
    store.id,
  );
  for (const row of rows) {
    const id = numberAt(row, 0);
    const name = decodeName(bytesAt(row, 1));
    const model: IndexModel = models.get(id) ?? {
      id,
      keyPath: parsePath(textAt(row, 2)) ?? "",
      unique: numberAt(row, 3) === 1,
      multiEntry: numberAt(row, 4) === 1,
      name,
      isDeleted: false,
    };
    Object.assign(model, { name, isDeleted: false });
    store.indexes.set(name, model);
  }
  store.built = new Set(store.indexes.values());
}

const DROPPED = new WeakMap<StoreModel, Set<IndexModel>>();

/** Takes an index out of its store, but keeps it findable for an abort. */
export function dropIndex(store: StoreModel, index: IndexModel): void {
  store.indexes.delete(index.name);
  index.isDeleted = true;
  const dropped = DROPPED.get(store) ?? new Set();
  DROPPED.set(store, dropped.add(index));
}

function touchedIndexes(store: StoreModel): Set<IndexModel> {
  const touched = new Set([...(DROPPED.get(store) ?? []), ...store.indexes.values()]);
  DROPPED.delete(store);
  return touched;
}

export function formatPath(path: KeyPath | null): string {
  return JSON.stringify(path);
}

function parsePath(text: string): KeyPath | null {
  const path: unknown = JSON.parse(text);
  if (path === null || typeof path === "string") return path;
  if (Array.isArray(path) && path.every((part) => typeof part === "string")) return path;
  throw new RangeError("a stored key path is damaged");
}
