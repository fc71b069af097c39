/**
 * Loaded into bots by `bench kill --control delayed-write`: a store that says "committed" long
 * before it is. Shows that the bench sees such a store fail; never part of a bot otherwise.
 */
import { Connection } from "../../../shared/crypto-store/sqlite/connection.ts";

const DELAY_MS = 400;

type Held = { isInside: boolean; isOutside: boolean };

const held = new WeakMap<Connection, Held>();
const plain = { exec: describe("exec"), close: describe("close") };
const isInTransaction = Object.getOwnPropertyDescriptor(Connection.prototype, "isInTransaction");

function describe(name: "exec" | "close"): (this: Connection, sql?: string) => void {
  const found: unknown = Object.getOwnPropertyDescriptor(Connection.prototype, name)?.value;
  if (typeof found !== "function") throw new TypeError(`a connection has no ${name} any more`);
  return found as (this: Connection, sql?: string) => void;
}

function stateOf(connection: Connection): Held {
  const known = held.get(connection) ?? { isInside: false, isOutside: false };
  held.set(connection, known);
  return known;
}

function commitLater(connection: Connection, state: Held): void {
  setTimeout(() => {
    if (!state.isOutside) return;
    if (state.isInside) commitLater(connection, state);
    else {
      state.isOutside = false;
      plain.exec.call(connection, "COMMIT");
    }
  }, DELAY_MS);
}

Object.defineProperty(Connection.prototype, "isInTransaction", {
  get(this: Connection): boolean {
    return held.has(this) ? stateOf(this).isInside : Boolean(isInTransaction?.get?.call(this));
  },
});

Connection.prototype.exec = function exec(this: Connection, sql: string): void {
  const state = stateOf(this);
  if (sql === "BEGIN IMMEDIATE") {
    if (!state.isOutside) {
      plain.exec.call(this, sql);
      state.isOutside = true;
      commitLater(this, state);
    }
    plain.exec.call(this, "SAVEPOINT inside");
    state.isInside = true;
  } else if (state.isInside && (sql === "COMMIT" || sql === "ROLLBACK")) {
    if (sql === "ROLLBACK") plain.exec.call(this, "ROLLBACK TO inside");
    plain.exec.call(this, "RELEASE inside");
    state.isInside = false;
  } else plain.exec.call(this, sql);
};

Connection.prototype.close = function close(this: Connection): void {
  const state = stateOf(this);
  if (state.isOutside) plain.exec.call(this, "COMMIT");
  state.isOutside = false;
  plain.close.call(this);
};
