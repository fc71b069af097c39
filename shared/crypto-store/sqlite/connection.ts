// The only importer of node:sqlite: one connection, its prepared statements, and the seam where a
// test can make the k-th statement fail. Knows nothing of IndexedDB.

import { DatabaseSync, type StatementSync } from "node:sqlite";

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = readonly unknown[];
/** Called before each statement with its text (no values). May throw, as a fault of SQLite. */
export type StatementProbe = (sql: string) => void;

/** One SQLite connection. Every call may throw what SQLite throws. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #probe: StatementProbe | undefined;

  constructor(
    file: string | URL,
    options: { readOnly?: boolean; probe?: StatementProbe | undefined },
  ) {
    this.#database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: 0 });
    this.#probe = options.probe;
  }

  /** True between BEGIN and the COMMIT or ROLLBACK that SQLite accepted. */
  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(sql: string): void {
    this.#announce(sql);
    this.#database.exec(sql);
  }

  first(sql: string, ...values: SqlValue[]): SqlRow | undefined {
    return rowOf(this.#prepared(sql).get(...values));
  }

  all(sql: string, ...values: SqlValue[]): SqlRow[] {
    const rows: SqlRow[] = [];
    for (const row of this.#prepared(sql).all(...values)) {
      const columns = rowOf(row);
      if (columns !== undefined) rows.push(columns);
    }
    return rows;
  }

  /** Runs a write; returns the number of rows changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #announce(sql: string): void {
    this.#probe?.(sql);
  }

  #prepared(sql: string): StatementSync {
    this.#announce(sql);
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

export function bytesAt(row: SqlRow | undefined, column: number): Uint8Array {
  const value = row?.[column];
  if (!(value instanceof Uint8Array)) throw new TypeError("column is not a blob");
  return value;
}

export function numberAt(row: SqlRow | undefined, column: number): number {
  const value = row?.[column];
  if (typeof value !== "number") throw new TypeError("column is not a number");
  return value;
}

export function textAt(row: SqlRow | undefined, column: number): string {
  const value = row?.[column];
  if (typeof value !== "string") throw new TypeError("column is not text");
  return value;
}

function rowOf(value: unknown): SqlRow | undefined {
  return Array.isArray(value) ? value : undefined;
}
