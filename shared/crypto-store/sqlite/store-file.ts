// The file while it is in use: one lazy write transaction at a time, and the fail-stop rule. After
// any SQLite error the file is poisoned, and nothing is written through it any more.

import { StoreError, toStoreError } from "../store-error.ts";
import type { Connection, SqlRow, SqlValue } from "./connection.ts";
import type { Identity } from "./open-file.ts";

/** Reads, lazily begun writes, commit and rollback on the one connection. */
export class StoreFile {
  readonly #sql: Connection;
  readonly #onFatal: (error: StoreError) => void;
  readonly #id: string;
  #epoch: number;
  #poison: StoreError | undefined;
  #isClosed = false;
  #hasChanged = false;

  constructor(sql: Connection, identity: Identity, onFatal: (error: StoreError) => void) {
    this.#sql = sql;
    this.#id = identity.id;
    this.#epoch = identity.epoch;
    this.#onFatal = onFatal;
  }

  /** What a witness must remember: `epoch` grows with each open and each commit that changed. */
  get identity(): Identity {
    return { id: this.#id, epoch: this.#epoch };
  }

  /** The error that ended all writing, or undefined while the file is sound. */
  get fault(): StoreError | undefined {
    return this.#isClosed ? new StoreError("closed") : this.#poison;
  }

  first(sql: string, ...values: SqlValue[]): SqlRow | undefined {
    return this.#guard(() => this.#sql.first(sql, ...values));
  }

  all(sql: string, ...values: SqlValue[]): SqlRow[] {
    return this.#guard(() => this.#sql.all(sql, ...values));
  }

  /** Writes inside the open write transaction, which the first write begins. */
  write(sql: string, ...values: SqlValue[]): number {
    this.#refuseWhenPoisoned();
    return this.#guard(() => {
      if (!this.#sql.isInTransaction) this.#sql.exec("BEGIN IMMEDIATE");
      const changes = this.#sql.run(sql, ...values);
      if (changes > 0) this.#hasChanged = true;
      return changes;
    });
  }

  /** Returns once the changes are durable. Without a write before it, it touches nothing. */
  commit(): void {
    this.#refuseWhenPoisoned();
    this.#guard(() => {
      if (!this.#sql.isInTransaction) return;
      const epoch = this.#hasChanged ? this.#epoch + 1 : this.#epoch;
      if (this.#hasChanged) this.#sql.run("UPDATE meta SET value = ? WHERE name = 'epoch'", epoch);
      this.#sql.exec("COMMIT");
      this.#hasChanged = false;
      this.#epoch = epoch;
    });
  }

  /** Moves the epoch on, durably, as each open does once nothing speaks against the file. */
  advanceEpoch(): void {
    this.write("UPDATE meta SET value = value WHERE name = 'epoch'");
    this.commit();
  }

  /** Undoes everything since the last commit. */
  rollback(): void {
    this.#hasChanged = false;
    if (this.#isClosed || !this.#sql.isInTransaction) return;
    this.#guard(() => {
      this.#sql.exec("ROLLBACK");
    });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#sql.close();
  }

  #refuseWhenPoisoned(): void {
    const fault = this.fault;
    if (fault !== undefined) throw fault;
  }

  #guard<T>(work: () => T): T {
    if (this.#isClosed) throw new StoreError("closed");
    try {
      return work();
    } catch (error) {
      throw this.#poisonWith(error);
    }
  }

  /** The owner hears of the first error only, after the writer that met it has unwound. */
  #poisonWith(error: unknown): StoreError {
    const fault = toStoreError(error);
    if (this.#poison === undefined) {
      this.#poison = fault;
      this.#undoQuietly();
      setImmediate(this.#onFatal, fault);
    }
    return fault;
  }

  #undoQuietly(): void {
    try {
      if (this.#sql.isInTransaction) this.#sql.exec("ROLLBACK");
    } catch {
      // The file is poisoned: nothing will be committed, and reopening rolls back.
    }
  }
}
