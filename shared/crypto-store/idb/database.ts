// IDBDatabase: a connection; its transactions, and during an upgrade its object stores.

import type { Connection } from "../engine/connection.ts";
import { connect, getHandler, setHandler, Target, type Handler } from "../engine/events/target.ts";
import type { StoreModel } from "../engine/schema/models.ts";
import type { IDBObjectStore } from "./object-store.ts";
import { DURABILITIES, handleWithin, makeTransaction, type IDBTransaction } from "./transaction.ts";
import { addStore, dropStore } from "./upgrade.ts";
import {
  exposeTarget,
  INTERNAL,
  member,
  requireArguments,
  requireInternal,
  stringList,
  toText,
  toTextOrList,
  toWord,
  type DOMStringList,
} from "./web-idl.ts";

const MODES = ["readonly", "readwrite", "versionchange"] as const;

/** A connection to a database. */
export class IDBDatabase extends Target {
  readonly #connection: Connection;

  constructor(...args: [token: symbol, connection: Connection]) {
    requireInternal(args[0]);
    super();
    this.#connection = args[1];
    connect(this, () => null, this.#connection.engine.report);
  }

  get name(): string {
    return this.#connection.model.name;
  }

  get version(): number {
    return this.#connection.version;
  }

  get objectStoreNames(): DOMStringList {
    return stringList(this.#connection.stores.keys());
  }

  /**
   * Begins a transaction over the named stores; active until the current task ends.
   * @throws DOMException InvalidStateError, NotFoundError or InvalidAccessError; TypeError.
   */
  transaction(...args: [storeNames: unknown, mode?: unknown, options?: unknown]): IDBTransaction {
    const connection = this.#connection;
    requireArguments(args, 1);
    const given = toTextOrList(args[0]);
    const mode = args[1] === undefined ? "readonly" : toWord(args[1], MODES);
    const asked = member(args[2], "durability");
    const durability = asked === undefined ? "default" : toWord(asked, DURABILITIES);
    if (connection.upgrade !== undefined) throw invalidState("an upgrade is running");
    if (connection.isClosePending) throw invalidState("the connection is closed");
    const stores = pickStores(connection, typeof given === "string" ? [given] : given);
    if (stores.size === 0) throw new DOMException("no object store named", "InvalidAccessError");
    if (mode === "versionchange") throw new TypeError("not a mode for this call");
    const transaction = connection.begin(mode, [...stores.values()]);
    const face = makeTransaction({ transaction, connection, stores, durability });
    transaction.target = face;
    transaction.open();
    return face;
  }

  /** Closes the connection once its transactions have ended. */
  close(): void {
    this.#connection.close();
  }

  createObjectStore(...args: [name: unknown, options?: unknown]): IDBObjectStore {
    const connection = this.#connection;
    requireArguments(args, 1);
    const name = toText(args[0]);
    const autoIncrement = Boolean(member(args[1], "autoIncrement"));
    const asked = member(args[1], "keyPath");
    const keyPath = asked === undefined || asked === null ? null : toTextOrList(asked);
    const store = addStore(connection, { name, keyPath, autoIncrement });
    return handleWithin(connection.upgrade?.target ?? this, store);
  }

  deleteObjectStore(...args: [name: unknown]): void {
    const connection = this.#connection;
    requireArguments(args, 1);
    dropStore(connection, toText(args[0]));
  }

  get onabort(): Handler {
    return getHandler(this.#self(), "abort");
  }

  set onabort(handler: Handler) {
    setHandler(this.#self(), "abort", handler);
  }

  get onclose(): Handler {
    return getHandler(this.#self(), "close");
  }

  set onclose(handler: Handler) {
    setHandler(this.#self(), "close", handler);
  }

  get onerror(): Handler {
    return getHandler(this.#self(), "error");
  }

  set onerror(handler: Handler) {
    setHandler(this.#self(), "error", handler);
  }

  get onversionchange(): Handler {
    return getHandler(this.#self(), "versionchange");
  }

  set onversionchange(handler: Handler) {
    setHandler(this.#self(), "versionchange", handler);
  }

  /** Throws TypeError when `this` is not a database, as WebIDL asks. */
  #self(): this {
    return this;
  }
}
exposeTarget(IDBDatabase, { transaction: 1, createObjectStore: 1, deleteObjectStore: 1 });

export function makeDatabase(connection: Connection): IDBDatabase {
  return new IDBDatabase(INTERNAL, connection);
}

function pickStores(connection: Connection, names: readonly string[]): Map<string, StoreModel> {
  const stores = new Map<string, StoreModel>();
  for (const name of names) {
    const store = connection.stores.get(name);
    if (store === undefined) throw new DOMException("no such object store", "NotFoundError");
    stores.set(name, store);
  }
  return stores;
}

function invalidState(words: string): DOMException {
  return new DOMException(words, "InvalidStateError");
}
