// A durable IndexedDB on node:sqlite: one file, one process, `complete` only after COMMIT.

import type { Cloak } from "./engine/cloak.ts";
import { checkHiding, Engine } from "./engine/connection.ts";
import { IDBVersionChangeEvent } from "./engine/events/event.ts";
import { IDBCursor, IDBCursorWithValue } from "./idb/records/cursor.ts";
import { IDBDatabase } from "./idb/database.ts";
import { IDBFactory, makeFactory } from "./idb/factory.ts";
import { IDBIndex } from "./idb/idb-index.ts";
import { IDBKeyRange } from "./idb/records/key-range.ts";
import { IDBObjectStore } from "./idb/object-store.ts";
import { IDBRecord } from "./idb/records/reading.ts";
import { IDBOpenDBRequest, IDBRequest } from "./idb/request.ts";
import { DOMStringList } from "./idb/web-idl.ts";
import { IDBTransaction } from "./idb/transaction.ts";
import { checkCloak } from "./cloak-mark.ts";
import { Rows } from "./rows.ts";
import { openFile, type Identity, type Witness } from "./sqlite/open-file.ts";
import { StoreFile } from "./sqlite/store-file.ts";
import { StoreError } from "./store-error.ts";

export type { Cloak } from "./engine/cloak.ts";
export type { Rows, RowListOptions, RowWriter } from "./rows.ts";
export type { Identity, Witness } from "./sqlite/open-file.ts";
export { StoreError, type StoreErrorCode } from "./store-error.ts";

export interface StoreOptions {
  /** Path of the file; its folder must exist. A `-wal` file lives beside it. */
  readonly file: string;
  /** Called once, when writing has failed. The owner must end the process. */
  readonly onFatal: (error: StoreError) => void;
  /** Hears of exceptions in event listeners, which abort their transaction. */
  readonly onListenerError?: (error: unknown) => void;
  readonly cloak?: Cloak;
  /** What the owner remembers elsewhere of `identity`; an older or other file is refused. */
  readonly expect?: Witness;
  /**
   * Test seam: called before each SQLite statement with its number, from 1, and its text without
   * values. What it throws counts as a fault of SQLite.
   */
  readonly onStatement?: (n: number, sql: string) => void;
  /** Test seam: the size in pages at which the disk counts as full. */
  readonly pagesMax?: number;
}

const CLASSES = {
  IDBCursor,
  IDBCursorWithValue,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRecord,
  IDBRequest,
  IDBTransaction,
  IDBVersionChangeEvent,
  DOMStringList,
} as const;

/** An open store. The classes are the same objects for every store of the process. */
export type Store = typeof CLASSES & {
  readonly indexedDB: IDBFactory;
  readonly rows: Rows;
  /** For the witness: grows with each open and each commit that changed something. */
  readonly identity: Identity;
  /** What the file was when it was opened, before this open moved it on. */
  readonly found: Identity;
  /** Waits for the running transactions, then closes the file and gives up its lock. */
  close(): Promise<void>;
};

/**
 * Opens the store, or creates it when there is no file.
 * @throws StoreError when the file cannot be used; it is then left as it was.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  await Promise.resolve();
  const { file, expect, pagesMax, onStatement, cloak } = options;
  let statements = 0;
  const probe = (sql: string): void => {
    statements += 1;
    onStatement?.(statements, sql);
  };
  const opened = openFile({ file, expect, pagesMax, probe });
  let isOpening = true;
  let storeFile: StoreFile | undefined;
  try {
    storeFile = new StoreFile(opened.sql, opened.identity, (error) => {
      if (!isOpening) options.onFatal(error);
    });
    const engine = new Engine(storeFile, cloak, options.onListenerError ?? ignore);
    checkHiding(engine.databases.values(), cloak);
    checkCloak(storeFile, cloak);
    storeFile.advanceEpoch();
    isOpening = false;
    return makeStore(engine, storeFile, opened.identity);
  } catch (error) {
    opened.sql.close();
    throw error instanceof StoreError ? error : new StoreError("corrupt", "schema");
  }
}

/**
 * Puts `indexedDB` and the classes on `globalThis`, where the crypto engine looks for them.
 * @throws Error when an `indexedDB` of another origin is there already.
 */
export function installGlobals(store: Store): void {
  const found: unknown = Reflect.get(globalThis, "indexedDB");
  if (found !== undefined && !(found instanceof IDBFactory)) {
    throw new Error("another indexedDB is installed; remove it before the crypto store is");
  }
  for (const [name, value] of Object.entries(CLASSES)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  const get = (): IDBFactory => store.indexedDB;
  Object.defineProperty(globalThis, "indexedDB", { get, enumerable: true, configurable: true });
}

function makeStore(engine: Engine, file: StoreFile, found: Identity): Store {
  return {
    ...CLASSES,
    indexedDB: makeFactory(engine),
    rows: new Rows(engine),
    found,
    get identity() {
      return file.identity;
    },
    close: async () => {
      for (const connection of engine.connections) connection.close();
      await engine.scheduler.idle();
      file.close();
    },
  };
}

function ignore(): void {
  // The transaction has been aborted; that is all the specification asks for without a window.
}
