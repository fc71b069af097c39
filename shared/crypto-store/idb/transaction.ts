// IDBTransaction, and the object stores handed out within it.

import type { Connection } from "../engine/connection.ts";
import type { StoreModel } from "../engine/schema/models.ts";
import { connect, getHandler, setHandler, Target, type Handler } from "../engine/events/target.ts";
import type { Transaction, TransactionMode } from "../engine/transaction.ts";
import { makeObjectStore, type IDBObjectStore } from "./object-store.ts";
import {
  exposeTarget,
  INTERNAL,
  requireArguments,
  requireInternal,
  stringList,
  toText,
  type DOMStringList,
} from "./web-idl.ts";

export const DURABILITIES = ["default", "strict", "relaxed"] as const;
type Durability = (typeof DURABILITIES)[number];

interface TransactionParts {
  readonly transaction: Transaction;
  readonly connection: Connection;
  /** The stores it may use; undefined for an upgrade, which may use all. */
  readonly stores: ReadonlyMap<string, StoreModel> | undefined;
  readonly durability: Durability;
}

let enterStore: (transaction: IDBTransaction, store: StoreModel) => IDBObjectStore;

/** A unit of work. Every commit is durable, whatever `durability` asked for. */
export class IDBTransaction extends Target {
  readonly #parts: TransactionParts;
  readonly #handles = new Map<StoreModel, IDBObjectStore>();

  static {
    enterStore = (transaction, store) => transaction.#handleOf(store);
  }

  constructor(...args: [token: symbol, parts: TransactionParts]) {
    requireInternal(args[0]);
    super();
    const { connection } = args[1];
    this.#parts = args[1];
    connect(this, () => connection.target ?? null, connection.engine.report);
  }

  get objectStoreNames(): DOMStringList {
    const { stores, connection } = this.#parts;
    return stringList((stores ?? connection.stores).keys());
  }

  get mode(): TransactionMode {
    return this.#parts.transaction.mode;
  }

  get durability(): Durability {
    return this.#parts.durability;
  }

  get db(): EventTarget | undefined {
    return this.#parts.connection.target;
  }

  get error(): DOMException | null {
    return this.#parts.transaction.error;
  }

  objectStore(...args: [name: unknown]): IDBObjectStore {
    const { transaction, connection, stores } = this.#parts;
    requireArguments(args, 1);
    const name = toText(args[0]);
    if (transaction.phase === "finished") {
      throw new DOMException("the transaction has finished", "InvalidStateError");
    }
    const store = (stores ?? connection.stores).get(name);
    if (store === undefined) throw new DOMException("not in scope", "NotFoundError");
    return this.#handleOf(store);
  }

  /** Commits once the requests already placed have succeeded. */
  commit(): void {
    const { transaction } = this.#parts;
    if (transaction.phase !== "active") {
      throw new DOMException("the transaction is not active", "InvalidStateError");
    }
    transaction.commit();
  }

  abort(): void {
    const { transaction } = this.#parts;
    if (transaction.phase === "committing" || transaction.phase === "finished") {
      throw new DOMException("the transaction is committing or finished", "InvalidStateError");
    }
    transaction.abort(null);
  }

  get onabort(): Handler {
    return getHandler(this.#self(), "abort");
  }

  set onabort(handler: Handler) {
    setHandler(this.#self(), "abort", handler);
  }

  get oncomplete(): Handler {
    return getHandler(this.#self(), "complete");
  }

  set oncomplete(handler: Handler) {
    setHandler(this.#self(), "complete", handler);
  }

  get onerror(): Handler {
    return getHandler(this.#self(), "error");
  }

  set onerror(handler: Handler) {
    setHandler(this.#self(), "error", handler);
  }

  /** Throws TypeError when `this` is not a transaction, as WebIDL asks. */
  #self(): this {
    return this;
  }

  #handleOf(store: StoreModel): IDBObjectStore {
    const known = this.#handles.get(store);
    if (known !== undefined) return known;
    const { transaction, connection } = this.#parts;
    const handle = makeObjectStore({ connection, transaction, store });
    this.#handles.set(store, handle);
    return handle;
  }
}
exposeTarget(IDBTransaction, { objectStore: 1 });

export function makeTransaction(parts: TransactionParts): IDBTransaction {
  return new IDBTransaction(INTERNAL, parts);
}

/** The handle of a store that was just made in an upgrade. */
export function handleWithin(transaction: Target, store: StoreModel): IDBObjectStore {
  if (!(transaction instanceof IDBTransaction)) throw new TypeError("not a transaction of ours");
  return enterStore(transaction, store);
}
