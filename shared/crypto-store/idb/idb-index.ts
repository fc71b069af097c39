// IDBIndex: reading by a key within the value; renaming during an upgrade.

import type { IndexModel } from "../engine/schema/models.ts";
import { openCursor } from "./records/cursor.ts";
import { count, get, getAll, getAllRecords, getKey } from "./records/reading.ts";
import type { IDBRequest } from "./request.ts";
import { keyPathOf, type Source } from "./records/source.ts";
import { nameIndex } from "./upgrade.ts";
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
    this.#keyPath = keyPathOf(this.#source);
    source.transaction.atEnd.push(() => {
      this.#lastName = index.name;
    });
  }

  get name(): string {
    return this.#lastName ?? this.#index.name;
  }

  /** @throws DOMException outside an upgrade, or when the name is taken. */
  set name(value: string) {
    nameIndex(this.#source, this.#index, toText(value));
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

/** The handles of the indexes of one object store within a transaction: one for each. */
export class IndexHandles {
  readonly #handles = new Map<IndexModel, IDBIndex>();
  readonly #source: Source;
  readonly #objectStore: object;

  constructor(source: Source, objectStore: object) {
    this.#source = source;
    this.#objectStore = objectStore;
  }

  of(index: IndexModel): IDBIndex {
    const known = this.#handles.get(index);
    if (known !== undefined) return known;
    const parts = { source: this.#source, index, objectStore: this.#objectStore };
    const handle = new IDBIndex(INTERNAL, parts);
    this.#handles.set(index, handle);
    return handle;
  }
}
