// One connection to one database, as `IDBDatabase` shows it, and the engine that all of them share.

import { StoreError } from "../store-error.ts";
import type { StoreFile } from "../sqlite/store-file.ts";
import { CLEAR, type Cloak, type Sealing } from "./cloak.ts";
import { Records } from "./records.ts";
import { loadDatabases, type DatabaseModel, type StoreModel } from "./schema/models.ts";
import { Scheduler } from "./scheduler.ts";
import type { Target } from "./events/target.ts";
import { Transaction, type TransactionMode } from "./transaction.ts";

/** Everything that belongs to one open file. */
export class Engine {
  readonly file: StoreFile;
  readonly scheduler = new Scheduler();
  readonly databases: Map<string, DatabaseModel>;
  readonly connections = new Set<Connection>();
  readonly report: (error: unknown) => void;
  readonly #cloak: Cloak | undefined;
  readonly #records = new WeakMap<StoreModel, Records>();
  #lastId: number;

  constructor(file: StoreFile, cloak: Cloak | undefined, report: (error: unknown) => void) {
    this.file = file;
    this.#cloak = cloak;
    this.report = report;
    this.databases = loadDatabases(file);
    this.#lastId = Math.max(0, ...idsOf(this.databases.values()));
  }

  /** A fresh id for a database, object store or index; never used twice while the file is open. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  hides(databaseName: string, storeName: string): boolean {
    return this.#cloak?.hides(databaseName, storeName) ?? false;
  }

  recordsOf(store: StoreModel): Records {
    const known = this.#records.get(store);
    if (known !== undefined) return known;
    const sealing: Sealing = this.#cloak ?? CLEAR;
    const records = new Records(this.file, store, sealing);
    this.#records.set(store, records);
    return records;
  }

  connectionsTo(name: string): Connection[] {
    return [...this.connections].filter((connection) => connection.model.name === name);
  }
}

/** @throws StoreError `cloak` when a store is hidden in the file but not by the cloak, or so. */
export function checkHiding(databases: Iterable<DatabaseModel>, cloak: Cloak | undefined): void {
  for (const database of databases) {
    for (const store of database.stores.values()) {
      const hides = cloak?.hides(database.name, store.name) ?? false;
      if (hides !== store.hidden) throw new StoreError("cloak", "hidden stores differ");
    }
  }
}

/** The engine's side of an IDBDatabase. */
export class Connection {
  readonly engine: Engine;
  readonly model: DatabaseModel;
  /** The stores that this connection sees; during an upgrade, those of the upgrade. */
  stores: Map<string, StoreModel>;
  version: number;
  isClosePending = false;
  upgrade: Transaction | undefined;
  target: Target | undefined;
  #openTransactions = 0;
  #whenClosed: (() => void)[] = [];

  constructor(engine: Engine, model: DatabaseModel) {
    this.engine = engine;
    this.model = model;
    this.stores = new Map(model.stores);
    this.version = model.version;
    engine.connections.add(this);
  }

  /** Makes a transaction and queues it. `revert` and `onFinish` are for upgrades. */
  begin(
    mode: TransactionMode,
    stores: readonly StoreModel[],
    hooks: { revert?: () => void; onFinish?: (hasCompleted: boolean) => void } = {},
  ): Transaction {
    this.#openTransactions += 1;
    const { file, scheduler } = this.engine;
    const transaction = new Transaction(file, scheduler, {
      mode,
      scope: new Set(stores.map((store) => store.id)),
      revert: hooks.revert ?? ((): void => undefined),
      onFinish: (hasCompleted) => {
        this.#openTransactions -= 1;
        hooks.onFinish?.(hasCompleted);
        this.#settleClose();
      },
    });
    return transaction;
  }

  /** No new transactions; closed once the running ones have ended. */
  close(): void {
    this.isClosePending = true;
    this.#settleClose();
  }

  get isClosed(): boolean {
    return !this.engine.connections.has(this);
  }

  closed(): Promise<void> {
    if (this.isClosed) return Promise.resolve();
    return new Promise((resolve) => this.#whenClosed.push(resolve));
  }

  #settleClose(): void {
    if (!this.isClosePending || this.#openTransactions > 0 || this.isClosed) return;
    this.engine.connections.delete(this);
    for (const resolve of this.#whenClosed) resolve();
  }
}

function* idsOf(databases: Iterable<DatabaseModel>): Generator<number> {
  for (const database of databases) {
    yield database.id;
    for (const store of database.stores.values()) {
      yield store.id;
      for (const index of store.indexes.values()) yield index.id;
    }
  }
}
