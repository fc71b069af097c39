// IDBCursor and IDBCursorWithValue: a position that moves when its request is placed again.

import { isAhead, nextEntry, type Aim, type Direction, type Walk } from "../engine/iteration.ts";
import { spanOf, type Entry, type Span } from "../engine/records.ts";
import { RequestState } from "../engine/request.ts";
import { requireKey } from "../keys/convert.ts";
import { compareBytes, encodeKey } from "../keys/key.ts";
import { deserialize } from "../values.ts";
import { toSpan } from "./key-range.ts";
import { requireReadable, toDirection, toValue } from "./reading.ts";
import { makeRequest, type IDBRequest } from "./request.ts";
import {
  place,
  recordsOf,
  requireActive,
  requireAlive,
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
} from "./web-idl.ts";
import { updateAt } from "./writing.ts";

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
  readonly #walk: Walk;
  readonly #state: RequestState;
  #request: IDBRequest | undefined;
  #entry: Entry | undefined;
  #hasEntry = false;
  #key: unknown = undefined;
  #primaryKey: unknown = undefined;
  #value: unknown = undefined;

  static {
    begin = (cursor, request) => {
      cursor.#request = request;
      cursor.#enqueue({ position: undefined }, 1);
    };
    valueOf = (cursor) => cursor.#value;
  }

  constructor(...args: [token: symbol, parts: CursorParts]) {
    requireInternal(args[0]);
    const { source, walk, state } = args[1];
    this.#source = source;
    this.#walk = walk;
    this.#state = state;
  }

  get source(): object {
    return this.#source.handle;
  }

  get direction(): Direction {
    return this.#walk.direction;
  }

  get key(): unknown {
    return this.#key;
  }

  get primaryKey(): unknown {
    return this.#primaryKey;
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
    this.#enqueue({ position: this.#requireEntry() }, count);
  }

  /** Moves on, to `key` or beyond when one is given. */
  continue(...args: [key?: unknown]): void {
    requireActive(this.#source.transaction);
    requireAlive(this.#source);
    const position = this.#requireEntry();
    if (args[0] === undefined) {
      this.#enqueue({ position }, 1);
      return;
    }
    const key = encodeKey(requireKey(args[0]));
    if (!isAhead(this.#walk.direction, key, position.key)) throw notAhead();
    this.#enqueue({ position, key }, 1);
  }

  /** Index cursors only: moves to a key and a primary key, or beyond. */
  continuePrimaryKey(...args: [key: unknown, primaryKey: unknown]): void {
    requireArguments(args, 2);
    requireActive(this.#source.transaction);
    requireAlive(this.#source);
    const { direction } = this.#walk;
    if (this.#source.index === undefined || direction.endsWith("unique")) {
      throw new DOMException("only for plain index cursors", "InvalidAccessError");
    }
    const position = this.#requireEntry();
    const key = encodeKey(requireKey(args[0]));
    const primaryKey = encodeKey(requireKey(args[1]));
    const isSameKey = compareBytes(key, position.key) === 0;
    const isFurther = isSameKey
      ? isAhead(direction, primaryKey, position.primaryKey)
      : isAhead(direction, key, position.key);
    if (!isFurther) throw notAhead();
    this.#enqueue({ position, key, primaryKey }, 1);
  }

  /** Stores a new value for the record at the cursor. */
  update(...args: [value: unknown]): IDBRequest {
    requireArguments(args, 1);
    const { primaryKey } = this.#requireWritableEntry();
    return updateAt(this.#source, { value: args[0], primaryKey }, this);
  }

  /** Deletes the record at the cursor. */
  delete(): IDBRequest {
    const { primaryKey } = this.#requireWritableEntry();
    const source = this.#source;
    const remove = (): void => {
      recordsOf(source).delete(spanOf(primaryKey));
    };
    return place(source, remove, this);
  }

  #requireEntry(): Entry {
    if (!this.#hasEntry || this.#entry === undefined) {
      throw new DOMException("the cursor is moving or at its end", "InvalidStateError");
    }
    return this.#entry;
  }

  #requireWritableEntry(): Entry {
    requireActive(this.#source.transaction);
    requireWritable(this.#source.transaction);
    requireAlive(this.#source);
    const entry = this.#requireEntry();
    if (!this.#walk.withValues) throw new DOMException("a key cursor", "InvalidStateError");
    return entry;
  }

  #enqueue(aim: Aim, steps: number): void {
    this.#hasEntry = false;
    this.#state.reopen();
    this.#source.transaction.enqueue({
      request: this.#state,
      run: () => this.#move(aim, steps),
    });
  }

  #move(aim: Aim, steps: number): this | null {
    let entry = nextEntry(this.#walk, aim);
    for (let step = 1; step < steps && entry !== undefined; step += 1) {
      entry = nextEntry(this.#walk, { position: entry });
    }
    this.#entry = entry;
    this.#hasEntry = entry !== undefined;
    this.#key = entry === undefined ? undefined : toValue(entry.key);
    this.#primaryKey = entry === undefined ? undefined : toValue(entry.primaryKey);
    this.#value = entry && this.#walk.withValues ? deserialize(entry.value) : undefined;
    return entry === undefined ? null : this;
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
  const span: Span = toSpan(args[0], true);
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

function notAhead(): DOMException {
  return new DOMException("the key is not ahead of the cursor", "DataError");
}
