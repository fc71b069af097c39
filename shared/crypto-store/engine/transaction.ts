// One transaction: its queue of operations, when it is active, how it commits or aborts.
// `complete` is fired only after COMMIT has returned.

import { StoreError } from "../store-error.ts";
import type { StoreFile } from "../sqlite/store-file.ts";
import { EngineEvent } from "./events/event.ts";
import type { RequestState } from "./request.ts";
import type { Job, Scheduler } from "./scheduler.ts";
import { afterMicrotasks, fire, type Outcome, type Target } from "./events/target.ts";

export type TransactionMode = "readonly" | "readwrite" | "versionchange";
type TransactionPhase = "active" | "inactive" | "committing" | "finished";

interface Operation {
  /** Absent for the schema's own work, which fails the whole transaction. */
  readonly request?: RequestState;
  run(): unknown;
}

interface TransactionOptions {
  readonly mode: TransactionMode;
  readonly scope: ReadonlySet<number>;
  /** Puts the schema in memory back after a rollback. */
  readonly revert: () => void;
  /** Called once, after `complete` or `abort` was fired. */
  readonly onFinish: (hasCompleted: boolean) => void;
}

/** The engine's side of an IDBTransaction. */
export class Transaction implements Job {
  readonly mode: TransactionMode;
  readonly scope: ReadonlySet<number>;
  readonly isWriter: boolean;
  phase: TransactionPhase = "active";
  error: DOMException | null = null;
  target: Target | undefined;
  /** Runs instead of the first step; an upgrade fires its event there. */
  onStart: (() => void) | undefined;
  /** Run just before the last event, when the outcome is known. */
  readonly atEnd: (() => void)[] = [];
  readonly #options: TransactionOptions;
  readonly #file: StoreFile;
  readonly #scheduler: Scheduler;
  #queue: Operation[] = [];
  #hasStarted = false;

  constructor(file: StoreFile, scheduler: Scheduler, options: TransactionOptions) {
    this.#file = file;
    this.#scheduler = scheduler;
    this.#options = options;
    this.mode = options.mode;
    this.scope = options.scope;
    this.isWriter = options.mode !== "readonly";
  }

  /** Joins the queue of the scheduler; active until the creating task and its microtasks end. */
  open(): void {
    this.#scheduler.request(this);
    afterMicrotasks(() => {
      if (this.phase === "active") this.phase = "inactive";
    });
  }

  /** Called by the scheduler. */
  start(): void {
    this.#hasStarted = true;
    setImmediate(() => {
      const fault = this.isWriter ? this.#file.fault : undefined;
      if (fault !== undefined && this.phase !== "finished") this.abort(toDomError(fault));
      else if (this.onStart === undefined) this.step();
      else this.onStart();
    });
  }

  enqueue(operation: Operation): void {
    this.#queue.push(operation);
  }

  /** Asks for a commit once the queue is empty; nothing may be added any more. */
  commit(): void {
    this.phase = "committing";
  }

  /** Rolls back at once; the events follow in a task of their own. */
  abort(error: DOMException | null): void {
    if (this.phase === "finished") return;
    this.phase = "finished";
    this.error = error;
    if (this.isWriter && this.#hasStarted) this.#rollback();
    this.#options.revert();
    const failed = this.#queue.flatMap(({ request }) => (request === undefined ? [] : [request]));
    this.#queue = [];
    for (const request of failed) request.fail(new DOMException("aborted", "AbortError"));
    setImmediate(() => {
      this.#fireErrors(failed);
    });
  }

  /** Fires with the transaction active, as request events are; then `after`. */
  fireActive(target: EventTarget, event: Event, after: (outcome: Outcome) => void): void {
    const wasInactive = this.phase === "inactive" || this.phase === "active";
    if (wasInactive) this.phase = "active";
    fire(target, event, (outcome) => {
      if (this.phase === "active") this.phase = "inactive";
      after(outcome);
    });
  }

  /** Runs the next operation, or commits when there is none. */
  step(): void {
    if (this.phase === "finished") return;
    const operation = this.#queue.shift();
    if (operation === undefined) {
      this.#finish();
      return;
    }
    const { request } = operation;
    try {
      const result = operation.run();
      request?.succeed(result);
    } catch (error) {
      const failure = toDomError(error);
      if (request === undefined || error instanceof StoreError) {
        if (request !== undefined) this.#queue.unshift(operation);
        this.abort(failure);
        return;
      }
      request.fail(failure);
    }
    if (request === undefined) this.step();
    else this.#announce(request);
  }

  #announce(request: RequestState): void {
    const { target, error } = request;
    if (target === undefined) return;
    const event =
      error === null
        ? new EngineEvent("success")
        : new EngineEvent("error", { bubbles: true, cancelable: true });
    this.fireActive(target, event, (outcome) => {
      if (this.phase === "finished") return;
      // Once a commit was asked for, an exception no longer stops it; an unhandled error does.
      if (outcome.threw && this.phase !== "committing") {
        this.abort(new DOMException("a listener threw", "AbortError"));
      } else if (error !== null && !outcome.canceled) {
        this.abort(error);
      } else {
        this.#continue();
      }
    });
  }

  /** After a commit was asked for, the rest runs in this same task. */
  #continue(): void {
    if (this.phase === "committing" || this.#queue.length === 0) this.step();
    else
      setImmediate(() => {
        this.step();
      });
  }

  #finish(): void {
    this.phase = "committing";
    try {
      if (this.isWriter) this.#file.commit();
    } catch (error) {
      this.abort(toDomError(error));
      return;
    }
    this.phase = "finished";
    this.#fireLast(new EngineEvent("complete"), true);
  }

  #rollback(): void {
    try {
      this.#file.rollback();
    } catch {
      // The file has poisoned itself and told its owner; this transaction aborts all the same.
    }
  }

  #fireErrors(failed: RequestState[]): void {
    const request = failed.shift();
    if (request?.target === undefined) {
      this.#fireLast(new EngineEvent("abort", { bubbles: true }), false);
      return;
    }
    const event = new EngineEvent("error", { bubbles: true, cancelable: true });
    fire(request.target, event, () => {
      this.#fireErrors(failed);
    });
  }

  #fireLast(event: Event, hasCompleted: boolean): void {
    const end = (): void => {
      this.#scheduler.release(this);
      this.#options.onFinish(hasCompleted);
    };
    for (const hook of this.atEnd) hook();
    if (this.target === undefined) end();
    else fire(this.target, event, end);
  }
}

/** What a caller sees of a fault: a full disk by its own name, everything else as UnknownError. */
export function toDomError(error: unknown): DOMException {
  if (error instanceof DOMException) return error;
  const isFull = error instanceof StoreError && error.code === "disk-full";
  const words = error instanceof StoreError ? error.message : "the store could not do this";
  return new DOMException(words, isFull ? "QuotaExceededError" : "UnknownError");
}
