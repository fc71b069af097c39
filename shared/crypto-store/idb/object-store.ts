// IDBObjectStore: records by key; its indexes; renaming during an upgrade.

import { buildIndex } from "../engine/put.ts";
import { EVERYTHING } from "../engine/records.ts";
import { dropIndex, type IndexModel } from "../engine/schema.ts";
import { eraseIndex, renameStore, writeIndex } from "../engine/schema-writes.ts";
import { copyKeyPath, isValidKeyPath } from "../keys/key-path.ts";
import { openCursor } from "./cursor.ts";
import { makeIndex, type IDBIndex } from "./idb-index.ts";
import { toSpan } from "./key-range.ts";
import { count, get, getAll, getAllRecords, getKey } from "./reading.ts";
import type { IDBRequest } from "./request.ts";
import {
  place,
  recordsOf,
  requireActive,
  requireAlive,
  requireUpgrade,
  requireWritable,
  type Source,
} from "./source.ts";
import { stringList, type DOMStringList } from "./string-list.ts";
import {
  expose,
  INTERNAL,
  member,
  requireArguments,
  requireInternal,
  toText,
  toTextOrList,
} from "./web-idl.ts";
import { addOrPut } from "./writing.ts";

/** An object store within a transaction. */
export class IDBObjectStore {
  readonly #source: Source;
  readonly #keyPath: unknown;
  readonly #indexes = new Map<IndexModel, IDBIndex>();
  /** Set when the transaction ends: a later rename does not reach this handle. */
  #lastName: string | undefined;

  constructor(...args: [token: symbol, source: Omit<Source, "handle" | "index">]) {
    requireInternal(args[0]);
    this.#source = { ...args[1], index: undefined, handle: this };
    this.#keyPath = copyKeyPath(this.#source.store.keyPath);
    this.#source.transaction.atEnd.push(() => {
      this.#lastName = this.#source.store.name;
    });
  }

  get name(): string {
    return this.#lastName ?? this.#source.store.name;
  }

  /** @throws DOMException outside an upgrade, when the name is taken, or hidden otherwise. */
  set name(value: string) {
    const name = toText(value);
    const { transaction, store, connection } = this.#source;
    requireAlive(this.#source);
    requireUpgrade(transaction);
    requireActive(transaction);
    if (name === store.name) return;
    if (connection.stores.has(name)) throw new DOMException("the name is taken", "ConstraintError");
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

  get keyPath(): unknown {
    return this.#keyPath;
  }

  get indexNames(): DOMStringList {
    return stringList(this.#source.store.indexes.keys());
  }

  get transaction(): EventTarget | undefined {
    return this.#source.transaction.target;
  }

  get autoIncrement(): boolean {
    return this.#source.store.autoIncrement;
  }

  /** Stores a record, replacing one with the same key. The request's result is the key. */
  put(...args: [value: unknown, key?: unknown]): IDBRequest {
    requireArguments(args, 1);
    return addOrPut(this.#source, { value: args[0], key: args[1] }, false);
  }

  /** Stores a new record; the request fails with ConstraintError when the key exists. */
  add(...args: [value: unknown, key?: unknown]): IDBRequest {
    requireArguments(args, 1);
    return addOrPut(this.#source, { value: args[0], key: args[1] }, true);
  }

  delete(...args: [query: unknown]): IDBRequest {
    requireArguments(args, 1);
    this.#requireWritable();
    const span = toSpan(args[0], false);
    return place(this.#source, () => {
      recordsOf(this.#source).delete(span);
    });
  }

  clear(): IDBRequest {
    this.#requireWritable();
    return place(this.#source, () => {
      const records = recordsOf(this.#source);
      if (this.#source.store.hidden) records.delete(EVERYTHING);
      else records.clear();
    });
  }

  get(...args: [query: unknown]): IDBRequest {
    return get(this.#source, args);
  }

  getKey(...args: [query: unknown]): IDBRequest {
    return getKey(this.#source, args);
  }

  getAll(...args: [queryOrOptions?: unknown, count?: unknown]): IDBRequest {
    return getAll(this.#source, args, "values");
  }

  getAllKeys(...args: [queryOrOptions?: unknown, count?: unknown]): IDBRequest {
    return getAll(this.#source, args, "keys");
  }

  getAllRecords(...args: [options?: unknown]): IDBRequest {
    return getAllRecords(this.#source, args);
  }

  count(...args: [query?: unknown]): IDBRequest {
    return count(this.#source, args);
  }

  openCursor(...args: [query?: unknown, direction?: unknown]): IDBRequest {
    return openCursor(this.#source, args, true);
  }

  openKeyCursor(...args: [query?: unknown, direction?: unknown]): IDBRequest {
    return openCursor(this.#source, args, false);
  }

  index(...args: [name: unknown]): IDBIndex {
    requireArguments(args, 1);
    const name = toText(args[0]);
    const { store, transaction } = this.#source;
    if (store.isDeleted || transaction.phase === "finished") {
      throw new DOMException("the object store is gone, or the transaction", "InvalidStateError");
    }
    const index = store.indexes.get(name);
    if (index === undefined) throw new DOMException("no such index", "NotFoundError");
    return this.#handleOf(index);
  }

  /** Makes an index during an upgrade; a violated `unique` aborts the upgrade. */
  createIndex(...args: [name: unknown, keyPath: unknown, options?: unknown]): IDBIndex {
    requireArguments(args, 2);
    const name = toText(args[0]);
    const keyPath = toTextOrList(args[1]);
    const multiEntry = Boolean(member(args[2], "multiEntry"));
    const unique = Boolean(member(args[2], "unique"));
    this.#requireUpgrade();
    const { store, connection, transaction } = this.#source;
    if (store.indexes.has(name)) throw new DOMException("the name is taken", "ConstraintError");
    if (!isValidKeyPath(keyPath)) throw new DOMException("not a key path", "SyntaxError");
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
    return this.#handleOf(index);
  }

  deleteIndex(...args: [name: unknown]): void {
    requireArguments(args, 1);
    const name = toText(args[0]);
    this.#requireUpgrade();
    const { store, connection, transaction } = this.#source;
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

  #requireWritable(): void {
    requireAlive(this.#source);
    requireActive(this.#source.transaction);
    requireWritable(this.#source.transaction);
  }

  #requireUpgrade(): void {
    requireUpgrade(this.#source.transaction);
    requireAlive(this.#source);
    requireActive(this.#source.transaction);
  }

  #handleOf(index: IndexModel): IDBIndex {
    const known = this.#indexes.get(index);
    if (known !== undefined) return known;
    const handle = makeIndex({ source: this.#source, index, objectStore: this });
    this.#indexes.set(index, handle);
    return handle;
  }
}
const REQUIRED = { put: 1, add: 1, delete: 1, get: 1, getKey: 1, index: 1, deleteIndex: 1 };
expose(IDBObjectStore, { ...REQUIRED, createIndex: 2 });

export function makeObjectStore(source: Omit<Source, "handle" | "index">): IDBObjectStore {
  return new IDBObjectStore(INTERNAL, source);
}
