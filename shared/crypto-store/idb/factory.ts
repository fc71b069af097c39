// IDBFactory: opening, deleting and listing databases, and comparing keys.

import type { Engine } from "../engine/connection.ts";
import { Opening } from "../engine/opening.ts";
import { RequestState } from "../engine/request.ts";
import { compareValues } from "../keys/convert.ts";
import { makeDatabase } from "./database.ts";
import { IDBOpenDBRequest } from "./request.ts";
import { makeTransaction } from "./transaction.ts";
import {
  expose,
  INTERNAL,
  requireArguments,
  requireInternal,
  toInteger,
  toText,
} from "./web-idl.ts";

/** The way into the databases of one store file. */
export class IDBFactory {
  readonly #engine: Engine;
  readonly #opening: Opening;

  constructor(...args: [token: symbol, engine: Engine]) {
    requireInternal(args[0]);
    this.#engine = args[1];
    this.#opening = new Opening(this.#engine, {
      database: makeDatabase,
      transaction: (transaction, connection) =>
        makeTransaction({ transaction, connection, stores: undefined, durability: "default" }),
    });
  }

  /** @throws TypeError for a version that is not an integer from 1 to 2^53 - 1. */
  open(...args: [name: unknown, version?: unknown]): IDBOpenDBRequest {
    const opening = this.#opening;
    requireArguments(args, 1);
    const name = toText(args[0]);
    const range = { min: 1, max: Number.MAX_SAFE_INTEGER };
    const version = args[1] === undefined ? undefined : toInteger(args[1], range);
    const state = new RequestState(null, null);
    const request = new IDBOpenDBRequest(INTERNAL, state, this.#engine.report);
    opening.open(state, name, version);
    return request;
  }

  deleteDatabase(...args: [name: unknown]): IDBOpenDBRequest {
    const opening = this.#opening;
    requireArguments(args, 1);
    const name = toText(args[0]);
    const state = new RequestState(null, null);
    const request = new IDBOpenDBRequest(INTERNAL, state, this.#engine.report);
    opening.delete(state, name);
    return request;
  }

  /** Names and versions of all databases whose creation has been committed. */
  async databases(): Promise<{ name: string; version: number }[]> {
    const { databases } = this.#engine;
    await Promise.resolve();
    return [...databases.values()].map(({ name, version }) => ({ name, version }));
  }

  /** @throws DOMException DataError for an invalid key. */
  cmp(...args: [first: unknown, second: unknown]): -1 | 0 | 1 {
    requireArguments(args, 2);
    return compareValues(args[0], args[1]);
  }
}
expose(IDBFactory, { open: 1, deleteDatabase: 1, cmp: 2 });

export function makeFactory(engine: Engine): IDBFactory {
  return new IDBFactory(INTERNAL, engine);
}
