// IDBRequest and IDBOpenDBRequest.

import type { RequestState } from "../engine/request.ts";
import { connect, getHandler, setHandler, Target, type Handler } from "../engine/events/target.ts";
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
    return getHandler(this.#self(), "success");
  }

  set onsuccess(handler: Handler) {
    setHandler(this.#self(), "success", handler);
  }

  get onerror(): Handler {
    return getHandler(this.#self(), "error");
  }

  set onerror(handler: Handler) {
    setHandler(this.#self(), "error", handler);
  }

  /** Throws TypeError when `this` is not a request, as WebIDL asks. */
  #self(): this {
    return this;
  }

  #requireDone(): void {
    if (!this.#state.isDone) throw new DOMException("still pending", "InvalidStateError");
  }
}

/** The answer to an open or delete request. */
export class IDBOpenDBRequest extends IDBRequest {
  get onblocked(): Handler {
    return getHandler(this.#self(), "blocked");
  }

  set onblocked(handler: Handler) {
    setHandler(this.#self(), "blocked", handler);
  }

  get onupgradeneeded(): Handler {
    return getHandler(this.#self(), "upgradeneeded");
  }

  set onupgradeneeded(handler: Handler) {
    setHandler(this.#self(), "upgradeneeded", handler);
  }

  /** Throws TypeError when `this` is not an open request, as WebIDL asks. */
  #self(): this {
    return this;
  }
}
exposeTarget(IDBRequest);
expose(IDBOpenDBRequest);

export function makeRequest(state: RequestState, report: (error: unknown) => void): IDBRequest {
  return new IDBRequest(INTERNAL, state, report);
}
