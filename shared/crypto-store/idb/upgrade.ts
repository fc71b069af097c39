// What an upgrade changes: object stores and indexes, in memory at once, and in the file in turn.

import type { Connection } from "../engine/connection.ts";
import { buildIndex } from "../engine/put.ts";
import { dropIndex, type IndexModel, type StoreModel } from "../engine/schema/models.ts";
import {
  eraseIndex,
  eraseStore,
  renameIndex,
  renameStore,
  writeIndex,
  writeStore,
} from "../engine/schema/writes.ts";
import type { Transaction } from "../engine/transaction.ts";
import { isValidKeyPath } from "../keys/key-path.ts";
import { requireActive, requireAlive, requireUpgrade, type Source } from "./records/source.ts";

type KeyPath = string | string[];

/** @throws DOMException InvalidStateError unless an upgrade runs, then as `requireActive`. */
function runningUpgrade({ upgrade }: Connection): Transaction {
  if (upgrade === undefined) {
    throw new DOMException("only within an upgrade", "InvalidStateError");
  }
  requireActive(upgrade);
  return upgrade;
}

/** Makes an object store. @throws DOMException in the order of the specification. */
export function addStore(
  connection: Connection,
  asked: { name: string; keyPath: KeyPath | null; autoIncrement: boolean },
): StoreModel {
  const { name, keyPath, autoIncrement } = asked;
  const transaction = runningUpgrade(connection);
  if (keyPath !== null && !isValidKeyPath(keyPath)) throw notAKeyPath();
  if (connection.stores.has(name)) throw nameTaken();
  if (autoIncrement && (keyPath === "" || Array.isArray(keyPath))) {
    throw new DOMException("a generated key needs a plain key path", "InvalidAccessError");
  }
  const { engine, model } = connection;
  const store: StoreModel = {
    id: engine.nextId(),
    keyPath,
    autoIncrement,
    hidden: engine.hides(model.name, name),
    name,
    isDeleted: false,
    indexes: new Map(),
    built: new Set(),
  };
  connection.stores.set(name, store);
  const written = { ...store };
  transaction.enqueue({
    run: () => {
      writeStore(engine.file, model, written);
    },
  });
  return store;
}

/** Deletes an object store with its indexes. @throws DOMException NotFoundError. */
export function dropStore(connection: Connection, name: string): void {
  const transaction = runningUpgrade(connection);
  const store = connection.stores.get(name);
  if (store === undefined) throw new DOMException("no such object store", "NotFoundError");
  connection.stores.delete(name);
  store.isDeleted = true;
  for (const index of store.indexes.values()) dropIndex(store, index);
  transaction.enqueue({
    run: () => {
      eraseStore(connection.engine.file, store.id);
    },
  });
}

/** @throws DOMException outside an upgrade, when the name is taken, or hidden otherwise. */
export function nameStore(source: Source, name: string): void {
  const { transaction, store, connection } = source;
  requireAlive(source);
  requireUpgrade(transaction);
  requireActive(transaction);
  if (name === store.name) return;
  if (connection.stores.has(name)) throw nameTaken();
  if (connection.engine.hides(connection.model.name, name) !== store.hidden) {
    throw new DOMException("the new name would be hidden otherwise", "InvalidAccessError");
  }
  connection.stores.delete(store.name);
  connection.stores.set(name, store);
  store.name = name;
  transaction.enqueue({
    run: () => {
      renameStore(connection.engine.file, store, name);
    },
  });
}

/** Makes an index; a violated `unique` aborts the upgrade. */
export function addIndex(
  source: Source,
  asked: { name: string; keyPath: KeyPath; multiEntry: boolean; unique: boolean },
): IndexModel {
  const { name, keyPath, multiEntry, unique } = asked;
  requireChanging(source);
  const { store, connection, transaction } = source;
  if (store.indexes.has(name)) throw nameTaken();
  if (!isValidKeyPath(keyPath)) throw notAKeyPath();
  if (Array.isArray(keyPath) && multiEntry) {
    throw new DOMException("a list of paths cannot be multiEntry", "InvalidAccessError");
  }
  const { engine } = connection;
  const index: IndexModel = {
    id: engine.nextId(),
    keyPath,
    unique,
    multiEntry,
    name,
    isDeleted: false,
  };
  store.indexes.set(name, index);
  transaction.enqueue({
    run: () => {
      writeIndex(engine.file, store, { index, name });
      buildIndex(engine.recordsOf(store), store, index);
    },
  });
  return index;
}

/** Deletes an index. @throws DOMException NotFoundError. */
export function removeIndex(source: Source, name: string): void {
  requireChanging(source);
  const { store, connection, transaction } = source;
  const index = store.indexes.get(name);
  if (index === undefined) throw new DOMException("no such index", "NotFoundError");
  dropIndex(store, index);
  transaction.enqueue({
    run: () => {
      store.built.delete(index);
      eraseIndex(connection.engine.file, index.id);
    },
  });
}

/** @throws DOMException outside an upgrade, or when the name is taken. */
export function nameIndex(source: Source, index: IndexModel, name: string): void {
  const { transaction, store, connection } = source;
  requireUpgrade(transaction);
  requireActive(transaction);
  requireAlive(source);
  if (name === index.name) return;
  if (store.indexes.has(name)) throw nameTaken();
  store.indexes.delete(index.name);
  store.indexes.set(name, index);
  index.name = name;
  transaction.enqueue({
    run: () => {
      renameIndex(connection.engine.file, index, name);
    },
  });
}

function requireChanging(source: Source): void {
  requireUpgrade(source.transaction);
  requireAlive(source);
  requireActive(source.transaction);
}

function nameTaken(): DOMException {
  return new DOMException("the name is taken", "ConstraintError");
}

function notAKeyPath(): DOMException {
  return new DOMException("not a key path", "SyntaxError");
}
