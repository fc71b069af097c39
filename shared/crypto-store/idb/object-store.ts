// IDBObjectStore: records by key; its indexes; renaming during an upgrade.

import { IndexHandles, type IDBIndex } from "./idb-index.ts";
import { openCursor } from "./records/cursor.ts";
import { count, get, getAll, getAllRecords, getKey } from "./records/reading.ts";
import { keyPathOf, type Source } from "./records/source.ts";
import { addOrPut, clear, deleteWithin } from "./records/writing.ts";
import type { IDBRequest } from "./request.ts";
import { addIndex, nameStore, removeIndex } from "./upgrade.ts";
import {
  expose,
  INTERNAL,
  member,
  requireArguments,
  requireInternal,
  stringList,
  toText,
  toTextOrList,
  type DOMStringList,
} from "./web-idl.ts";

/** An object store within a transaction. */
export class IDBObjectStore {
  readonly #source: Source;
  readonly #keyPath: unknown;
  readonly #indexes: IndexHandles;
  /** Set when the transaction ends: a later rename does not reach this handle. */
  #lastName: string | undefined;

  constructor(...args: [token: symbol, source: Omit<Source, "handle" | "index">]) {
    requireInternal(args[0]);
    this.#source = { ...args[1], index: undefined, handle: this };
    this.#keyPath = keyPathOf(this.#source);
    this.#indexes = new IndexHandles(this.#source, this);
    this.#source.transaction.atEnd.push(() => {
      this.#lastName = this.#source.store.name;
    });
  }

  get name(): string {
    return this.#lastName ?? this.#source.store.name;
  }

  /** @throws DOMException outside an upgrade, when the name is taken, or hidden otherwise. */
  set name(value: string) {
    nameStore(this.#source, toText(value));
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
    return deleteWithin(this.#source, args[0]);
  }

  clear(): IDBRequest {
    return clear(this.#source);
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
    return this.#indexes.of(index);
  }

  /** Makes an index during an upgrade; a violated `unique` aborts the upgrade. */
  createIndex(...args: [name: unknown, keyPath: unknown, options?: unknown]): IDBIndex {
    requireArguments(args, 2);
    const name = toText(args[0]);
    const keyPath = toTextOrList(args[1]);
    const multiEntry = Boolean(member(args[2], "multiEntry"));
    const unique = Boolean(member(args[2], "unique"));
    const index = addIndex(this.#source, { name, keyPath, multiEntry, unique });
    return this.#indexes.of(index);
  }

  deleteIndex(...args: [name: unknown]): void {
    requireArguments(args, 1);
    removeIndex(this.#source, toText(args[0]));
  }
}
const REQUIRED = { put: 1, add: 1, delete: 1, get: 1, getKey: 1, index: 1, deleteIndex: 1 };
expose(IDBObjectStore, { ...REQUIRED, createIndex: 2 });

export function makeObjectStore(source: Omit<Source, "handle" | "index">): IDBObjectStore {
  return new IDBObjectStore(INTERNAL, source);
}
