// Changes of the schema as SQL. Each runs inside the write transaction of an upgrade or deletion.

import type { StoreFile } from "../../sqlite/store-file.ts";
import {
  encodeName,
  formatPath,
  type DatabaseModel,
  type IndexModel,
  type StoreModel,
} from "./models.ts";

export function writeVersion(file: StoreFile, database: DatabaseModel, version: number): void {
  file.write(
    "INSERT INTO idb_db(id, name, version) VALUES(?, ?, ?) " +
      "ON CONFLICT(id) DO UPDATE SET version = excluded.version",
    database.id,
    encodeName(database.name),
    version,
  );
}

export function writeStore(file: StoreFile, database: DatabaseModel, store: StoreModel): void {
  file.write(
    "INSERT INTO idb_store(id, db, name, key_path, auto_increment, next_key, hidden) " +
      "VALUES(?, ?, ?, ?, ?, 1, ?)",
    store.id,
    database.id,
    encodeName(store.name),
    formatPath(store.keyPath),
    Number(store.autoIncrement),
    Number(store.hidden),
  );
}

export function writeIndex(
  file: StoreFile,
  store: StoreModel,
  { index, name }: { index: IndexModel; name: string },
): void {
  file.write(
    "INSERT INTO idb_index(id, store, name, key_path, is_unique, multi_entry) " +
      "VALUES(?, ?, ?, ?, ?, ?)",
    index.id,
    store.id,
    encodeName(name),
    formatPath(index.keyPath),
    Number(index.unique),
    Number(index.multiEntry),
  );
}

export function renameStore(file: StoreFile, store: StoreModel, name: string): void {
  file.write("UPDATE idb_store SET name = ? WHERE id = ?", encodeName(name), store.id);
}

export function renameIndex(file: StoreFile, index: IndexModel, name: string): void {
  file.write("UPDATE idb_index SET name = ? WHERE id = ?", encodeName(name), index.id);
}

export function eraseIndex(file: StoreFile, indexId: number): void {
  file.write("DELETE FROM idb_entry WHERE ix = ?", indexId);
  file.write("DELETE FROM idb_index WHERE id = ?", indexId);
}

export function eraseStore(file: StoreFile, storeId: number): void {
  file.write(
    "DELETE FROM idb_entry WHERE ix IN (SELECT id FROM idb_index WHERE store = ?)",
    storeId,
  );
  file.write("DELETE FROM idb_index WHERE store = ?", storeId);
  file.write("DELETE FROM idb_record WHERE store = ?", storeId);
  file.write("DELETE FROM idb_store WHERE id = ?", storeId);
}

export function eraseDatabase(file: StoreFile, database: DatabaseModel): void {
  for (const store of database.stores.values()) eraseStore(file, store.id);
  file.write("DELETE FROM idb_db WHERE id = ?", database.id);
}
