// IDBCursor and IDBCursorWithValue: a position that moves when its request is placed again.

import type { Aim, Direction, Walk } from "../../engine/iteration.ts";
import { RequestState } from "../../engine/request.ts";
import { toDirection, toSpan } from "./key-range.ts";
import { Position } from "./position.ts";
import { makeRequest, type IDBRequest } from "../request.ts";
import {
  recordsOf,
  requireActive,
  requireAlive,
  requireReadable,
  requireWritable,
  type Source,
} from "./source.ts";
import {
  expose,
  INTERNAL,
  requireArguments,
  requireInternal,
  toInteger,
  UNSIGNED_LONG_MAX,
} from "../web-idl.ts";
import { deleteAt, updateAt } from "./writing.ts";

interface CursorParts {
  readonly source: Source;
  readonly walk: Walk;
  readonly state: RequestState;
}

let begin: (cursor: IDBCursor, request: IDBRequest) => void;
let valueOf: (cursor: IDBCursor) => unknown;

/** A walk over keys. */
export class IDBCursor {
  readonly #source: Source;
  readonly #position: Position;
  readonly #state: RequestState;
  #request: IDBRequest | undefined;

  static {
    begin = (cursor, request) => {
      cursor.#request = request;
      cursor.#enqueue({ position: undefined }, 1);
    };
    valueOf = (cursor) => cursor.#position.value;
  }

  constructor(...args: [token: symbol, parts: CursorParts]) {
    requireInternal(args[0]);
    const { source, walk, state } = args[1];
    this.#source = source;
    this.#position = new Position(walk);
    this.#state = state;
  }

  get source(): object {
    return this.#source.handle;
  }

  get direction(): Direction {
    return this.#position.direction;
  }

  get key(): unknown {
    return this.#position.key;
  }

  get primaryKey(): unknown {
    return this.#position.primaryKey;
  }

  get request(): IDBRequest | undefined {
    return this.#request;
  }

  /** @throws TypeError for a count of zero; DOMException when inactive, or moving already. */
  advance(...args: [count: unknown]): void {
    requireArguments(args, 1);
    const count = toInteger(args[0], { max: UNSIGNED_LONG_MAX });
    if (count === 0) throw new TypeError("the count must be positive");
    requireActive(this.#source.transaction);
    requireAlive(this.#source);
    this.#enqueue({ position: this.#position.requireEntry() }, count);
  }

  /** Moves on, to `key` or beyond when one is given. */
  continue(...args: [key?: unknown]): void {
    requireActive(this.#source.transaction);
    requireAlive(this.#source);
    const aim =
      args[0] === undefined
        ? { position: this.#position.requireEntry() }
        : this.#position.aimAt(args[0]);
    this.#enqueue(aim, 1);
  }

  /** Index cursors only: moves to a key and a primary key, or beyond. */
  continuePrimaryKey(...args: [key: unknown, primaryKey: unknown]): void {
    requireArguments(args, 2);
    requireActive(this.#source.transaction);
    requireAlive(this.#source);
    if (this.#source.index === undefined || this.#position.direction.endsWith("unique")) {
      throw new DOMException("only for plain index cursors", "InvalidAccessError");
    }
    this.#enqueue(this.#position.aimAtBoth(args[0], args[1]), 1);
  }

  /** Stores a new value for the record at the cursor. */
  update(...args: [value: unknown]): IDBRequest {
    requireArguments(args, 1);
    const { primaryKey } = this.#requireWritableRecord();
    return updateAt(this.#source, { value: args[0], primaryKey }, this);
  }

  /** Deletes the record at the cursor. */
  delete(): IDBRequest {
    const { primaryKey } = this.#requireWritableRecord();
    return deleteAt(this.#source, primaryKey, this);
  }

  #requireWritableRecord(): ReturnType<Position["requireRecord"]> {
    requireActive(this.#source.transaction);
    requireWritable(this.#source.transaction);
    requireAlive(this.#source);
    return this.#position.requireRecord();
  }

  #enqueue(aim: Aim, steps: number): void {
    this.#position.leave();
    this.#state.reopen();
    this.#source.transaction.enqueue({
      request: this.#state,
      run: () => (this.#position.arrive(aim, steps) ? this : null),
    });
  }
}

/** A walk over records. */
export class IDBCursorWithValue extends IDBCursor {
  get value(): unknown {
    return valueOf(this);
  }
}
ignoreAssignments(IDBCursor.prototype, ["source", "direction", "key", "primaryKey", "request"]);
expose(IDBCursor, { advance: 1, continuePrimaryKey: 2, update: 1 });
expose(IDBCursorWithValue);

export function openCursor(
  source: Source,
  args: readonly unknown[],
  withValues: boolean,
): IDBRequest {
  const direction = toDirection(args[1]);
  requireReadable(source);
  const span = toSpan(args[0], true);
  const state = new RequestState(source.handle, source.transaction);
  const walk = { records: recordsOf(source), index: source.index, span, direction, withValues };
  const request = makeRequest(state, source.connection.engine.report);
  const Face = withValues ? IDBCursorWithValue : IDBCursor;
  begin(new Face(INTERNAL, { source, walk, state }), request);
  return request;
}

/** The web platform tests assign to these; outside a module that is silently ignored. */
function ignoreAssignments(prototype: object, names: readonly string[]): void {
  for (const name of names) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { ...descriptor, set: () => undefined });
  }
}
