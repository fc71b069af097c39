// IDBIndex: reading by a key within the value; renaming during an upgrade.

import { renameIndex } from "../engine/schema-writes.ts";
import type { IndexModel } from "../engine/schema.ts";
import { copyKeyPath } from "../keys/key-path.ts";
import { openCursor } from "./cursor.ts";
import { count, get, getAll, getAllRecords, getKey } from "./reading.ts";
import type { IDBRequest } from "./request.ts";
import { requireActive, requireAlive, requireUpgrade, type Source } from "./source.ts";
import { expose, INTERNAL, requireInternal, toText } from "./web-idl.ts";

interface IndexParts {
  readonly source: Omit<Source, "handle">;
  readonly index: IndexModel;
  readonly objectStore: object;
}

/** An index within a transaction. */
export class IDBIndex {
  readonly #source: Source;
  readonly #index: IndexModel;
  readonly #objectStore: object;
  readonly #keyPath: unknown;
  /** Set when the transaction ends: a later rename does not reach this handle. */
  #lastName: string | undefined;

  constructor(...args: [token: symbol, parts: IndexParts]) {
    requireInternal(args[0]);
    const { source, index, objectStore } = args[1];
    this.#source = { ...source, index, handle: this };
    this.#index = index;
    this.#objectStore = objectStore;
    this.#keyPath = copyKeyPath(index.keyPath);
    source.transaction.atEnd.push(() => {
      this.#lastName = index.name;
    });
  }

  get name(): string {
    return this.#lastName ?? this.#index.name;
  }

  /** @throws DOMException outside an upgrade, or when the name is taken. */
  set name(value: string) {
    const name = toText(value);
    const { transaction, store, connection } = this.#source;
    requireUpgrade(transaction);
    requireActive(transaction);
    requireAlive(this.#source);
    const index = this.#index;
    if (name === index.name) return;
    if (store.indexes.has(name)) throw new DOMException("the name is taken", "ConstraintError");
    store.indexes.delete(index.name);
    store.indexes.set(name, index);
    index.name = name;
    transaction.enqueue({
      run: () => {
        renameIndex(connection.engine.file, index, name);
      },
    });
  }

  get objectStore(): object {
    return this.#objectStore;
  }

  get keyPath(): unknown {
    return this.#keyPath;
  }

  get multiEntry(): boolean {
    return this.#index.multiEntry;
  }

  get unique(): boolean {
    return this.#index.unique;
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
}
expose(IDBIndex, { get: 1, getKey: 1 });

export function makeIndex(parts: IndexParts): IDBIndex {
  return new IDBIndex(INTERNAL, parts);
}
