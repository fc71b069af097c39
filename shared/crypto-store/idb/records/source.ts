// What object stores and indexes share: the checks that come first, and placing a request.

import type { Connection } from "../../engine/connection.ts";
import type { Records } from "../../engine/records.ts";
import { RequestState } from "../../engine/request.ts";
import type { IndexModel, StoreModel } from "../../engine/schema/models.ts";
import type { Transaction } from "../../engine/transaction.ts";
import { copyKeyPath } from "../../keys/key-path.ts";
import { makeRequest, type IDBRequest } from "../request.ts";

/** An object store, or one of its indexes, within a transaction. */
export interface Source {
  readonly connection: Connection;
  readonly transaction: Transaction;
  readonly store: StoreModel;
  readonly index: IndexModel | undefined;
  /** What the caller holds. */
  readonly handle: object;
}

export function recordsOf(source: Source): Records {
  return source.connection.engine.recordsOf(source.store);
}

/** The key path of the store, or of the index, for whoever asks: a list is a copy. */
export function keyPathOf({ store, index }: Source): unknown {
  return copyKeyPath((index ?? store).keyPath);
}

/** @throws DOMException InvalidStateError when the store or the index was deleted. */
export function requireAlive({ store, index }: Source): void {
  if (store.isDeleted || index?.isDeleted === true) {
    throw new DOMException("the object store or index was deleted", "InvalidStateError");
  }
}

/** @throws DOMException TransactionInactiveError outside the time that a transaction is active. */
export function requireActive(transaction: Transaction): void {
  if (transaction.phase !== "active") {
    throw new DOMException("the transaction is not active", "TransactionInactiveError");
  }
}

/** Both of the above, in the order of the specification for whatever reads. */
export function requireReadable(source: Source): void {
  requireAlive(source);
  requireActive(source.transaction);
}

/** @throws DOMException ReadOnlyError */
export function requireWritable(transaction: Transaction): void {
  if (transaction.mode === "readonly") {
    throw new DOMException("the transaction is read-only", "ReadOnlyError");
  }
}

/** @throws DOMException InvalidStateError unless an upgrade runs, then as `requireActive`. */
export function requireUpgrade(transaction: Transaction): void {
  if (transaction.mode !== "versionchange") {
    throw new DOMException("only within an upgrade", "InvalidStateError");
  }
}

/** Queues an operation and gives the request that will hold its result. */
export function place(
  source: Source,
  run: () => unknown,
  owner: object = source.handle,
): IDBRequest {
  const state = new RequestState(owner, source.transaction);
  const request = makeRequest(state, source.connection.engine.report);
  source.transaction.enqueue({ request: state, run });
  return request;
}
