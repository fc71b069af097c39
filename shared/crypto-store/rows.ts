// Rows: an ordered key-value space beside IndexedDB, in the same file and under the same promises.

import { exclusively } from "./engine/opening.ts";
import type { Engine } from "./engine/connection.ts";
import { justAfter, PAST_ALL } from "./keys/key.ts";
import { bytesAt, numberAt } from "./sqlite/connection.ts";
import type { StoreFile } from "./sqlite/store-file.ts";

export interface RowListOptions {
  /** Only keys that begin so. */
  readonly prefix?: string;
  /** Only keys that come after this one. */
  readonly after?: string;
  readonly limit?: number;
}

/** The writes of one `rows.write`; of no use once its work has returned. */
export interface RowWriter {
  /** Sees the writes made before it. */
  get(space: string, key: string): Uint8Array | undefined;
  put(space: string, key: string, value: Uint8Array): void;
  delete(space: string, key: string): void;
  clear(space: string): void;
}

/** Keys are well-formed strings, ordered by their UTF-8 bytes. */
export class Rows {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get(space: string, key: string): Uint8Array | undefined {
    return readRow(this.#engine.file, space, key);
  }

  /** Rows of a space in the order of their keys. */
  list(space: string, options: RowListOptions = {}): (readonly [string, Uint8Array])[] {
    const prefix = toBytes(options.prefix ?? "");
    const after = options.after === undefined ? prefix : justAfter(toBytes(options.after));
    const from = Buffer.compare(after, prefix) > 0 ? after : prefix;
    const sql = "SELECT k, v FROM row WHERE space = ? AND k >= ? AND k < ? ORDER BY k LIMIT ?";
    const limit = options.limit ?? -1;
    return this.#engine.file
      .all(sql, space, from, pastPrefix(prefix), limit)
      .map((row) => [Buffer.from(bytesAt(row, 0)).toString(), bytesAt(row, 1)]);
  }

  count(space: string): number {
    const row = this.#engine.file.first("SELECT COUNT(*) FROM row WHERE space = ?", space);
    return numberAt(row, 0);
  }

  /**
   * Runs `work` within one transaction, in turn with the IndexedDB writers. Resolves with what it
   * returned, once that is durable; rejects, with nothing changed, when it throws or the disk
   * fails.
   */
  write<T>(work: (tx: RowWriter) => T): Promise<T> {
    const { file } = this.#engine;
    if (file.fault !== undefined) return Promise.reject(file.fault);
    return exclusively(this.#engine, () => {
      const turn = { isOver: false };
      try {
        const result = work(writer(file, turn));
        if (result instanceof Promise) throw new TypeError("the work of a write is synchronous");
        return result;
      } finally {
        turn.isOver = true;
      }
    });
  }
}

function writer(file: StoreFile, turn: { readonly isOver: boolean }): RowWriter {
  const requireTurn = (): StoreFile => {
    if (turn.isOver) throw new TypeError("this write is over");
    return file;
  };
  return {
    get: (space, key) => readRow(requireTurn(), space, key),
    put: (space, key, value) => {
      requireTurn().write(
        "INSERT INTO row(space, k, v) VALUES(?, ?, ?) " +
          "ON CONFLICT(space, k) DO UPDATE SET v = excluded.v",
        space,
        toBytes(key),
        value,
      );
    },
    delete: (space, key) => {
      requireTurn().write("DELETE FROM row WHERE space = ? AND k = ?", space, toBytes(key));
    },
    clear: (space) => {
      requireTurn().write("DELETE FROM row WHERE space = ?", space);
    },
  };
}

function readRow(file: StoreFile, space: string, key: string): Uint8Array | undefined {
  const row = file.first("SELECT v FROM row WHERE space = ? AND k = ?", space, toBytes(key));
  return row === undefined ? undefined : bytesAt(row, 0);
}

/** @throws TypeError for a lone surrogate, which would silently become another key. */
function toBytes(key: string): Uint8Array {
  if (!key.isWellFormed()) throw new TypeError("a row key must be well-formed");
  return Buffer.from(key);
}

/** Above every key that begins with the prefix: no UTF-8 byte is 0xff. */
function pastPrefix(prefix: Uint8Array): Uint8Array {
  return Buffer.concat([prefix, PAST_ALL]);
}
