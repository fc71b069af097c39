// The state behind an IDBRequest: pending or done, with a result or an error.

import type { Target } from "./events/target.ts";

/** The transaction of a request, as far as a request needs it. */
interface Owner {
  readonly target: Target | undefined;
}

/** The state behind one request; its fields are what the getters of `IDBRequest` answer. */
export class RequestState {
  readonly source: object | null;
  transaction: Owner | null;
  /** The request that the caller holds; set by its constructor. */
  target: Target | undefined;
  isDone = false;
  result: unknown = undefined;
  error: DOMException | null = null;

  constructor(source: object | null, transaction: Owner | null) {
    this.source = source;
    this.transaction = transaction;
  }

  succeed(result: unknown): void {
    this.isDone = true;
    this.result = result;
    this.error = null;
  }

  fail(error: DOMException): void {
    this.isDone = true;
    this.result = undefined;
    this.error = error;
  }

  /** A cursor's request waits again for its next record. */
  reopen(): void {
    this.isDone = false;
    this.result = undefined;
    this.error = null;
  }
}
