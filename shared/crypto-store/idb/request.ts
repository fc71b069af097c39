// IDBRequest and IDBOpenDBRequest.

import type { RequestState } from "../engine/request.ts";
import { connect, getHandler, setHandler, Target, type Handler } from "../engine/target.ts";
import { exposeTarget, expose, INTERNAL, requireInternal } from "./web-idl.ts";

/** The answer to one operation, when it is there. */
export class IDBRequest extends Target {
  readonly #state: RequestState;

  constructor(...args: [token: symbol, state: RequestState, report: (error: unknown) => void]) {
    requireInternal(args[0]);
    super();
    const state = args[1];
    this.#state = state;
    state.target = this;
    connect(this, () => state.transaction?.target ?? null, args[2]);
  }

  /** @throws DOMException InvalidStateError while pending. */
  get result(): unknown {
    this.#requireDone();
    return this.#state.result;
  }

  /** @throws DOMException InvalidStateError while pending. */
  get error(): DOMException | null {
    this.#requireDone();
    return this.#state.error;
  }

  get source(): object | null {
    return this.#state.source;
  }

  get transaction(): EventTarget | null {
    return this.#state.transaction?.target ?? null;
  }

  get readyState(): "pending" | "done" {
    return this.#state.isDone ? "done" : "pending";
  }

  get onsuccess(): Handler {
    this.#touch();
    return getHandler(this, "success");
  }

  set onsuccess(handler: Handler) {
    this.#touch();
    setHandler(this, "success", handler);
  }

  get onerror(): Handler {
    this.#touch();
    return getHandler(this, "error");
  }

  set onerror(handler: Handler) {
    this.#touch();
    setHandler(this, "error", handler);
  }

  /** Throws TypeError when `this` is not a request, as WebIDL asks. */
  #touch(): RequestState {
    return this.#state;
  }

  #requireDone(): void {
    if (!this.#state.isDone) throw new DOMException("still pending", "InvalidStateError");
  }
}

/** The answer to an open or delete request. */
export class IDBOpenDBRequest extends IDBRequest {
  readonly #brand = true;

  get onblocked(): Handler {
    return this.#brand ? getHandler(this, "blocked") : null;
  }

  set onblocked(handler: Handler) {
    if (this.#brand) setHandler(this, "blocked", handler);
  }

  get onupgradeneeded(): Handler {
    return this.#brand ? getHandler(this, "upgradeneeded") : null;
  }

  set onupgradeneeded(handler: Handler) {
    if (this.#brand) setHandler(this, "upgradeneeded", handler);
  }
}
exposeTarget(IDBRequest);
expose(IDBOpenDBRequest);

export function makeRequest(state: RequestState, report: (error: unknown) => void): IDBRequest {
  return new IDBRequest(INTERNAL, state, report);
}
