// Opening the file: made whole or not at all, inspected read-only before anything may change it.
// A file that is refused keeps every byte it had.

import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

import { StoreError, toStoreError } from "../store-error.ts";
import { Connection, numberAt, textAt, type StatementProbe } from "./connection.ts";
import { HEADER_BYTES, judgeHeader, PRAGMAS, promisedBytes, SCHEMA } from "./format.ts";

/** Up to this size `quick_check` costs milliseconds, so it runs at each open. See the README. */
const CHECK_ALWAYS_BYTES_MAX = 64 * 1024 * 1024;

export interface Identity {
  readonly id: string;
  readonly epoch: number;
}

export interface Witness {
  readonly id: string;
  readonly epochAtLeast: number;
}

interface OpenFileOptions {
  readonly file: string;
  readonly expect?: Witness | undefined;
  readonly pagesMax?: number | undefined;
  readonly probe?: StatementProbe | undefined;
}

/**
 * Opens or creates the file and takes its lock, which dies with the process.
 * @throws StoreError with any code but `disk-full` and `closed`; the file is then as it was.
 */
export function openFile(options: OpenFileOptions): { sql: Connection; identity: Identity } {
  try {
    if (sizeOf(options.file) === undefined) createFile(options);
    inspect(options);
    return takeOver(options);
  } catch (error) {
    throw toStoreError(error);
  }
}

function readIdentity(sql: Connection): Identity {
  return {
    id: textAt(sql.first("SELECT value FROM meta WHERE name = 'id'"), 0),
    epoch: numberAt(sql.first("SELECT value FROM meta WHERE name = 'epoch'"), 0),
  };
}

function createFile({ file, expect, probe }: OpenFileOptions): void {
  if (expect !== undefined) throw new StoreError("rolled-back", "no file");
  if ((sizeOf(`${file}-wal`) ?? 0) > 0) throw new StoreError("corrupt", "journal without its file");
  const draft = `${file}.new`;
  removeDraft(draft);
  // For the owner's eyes only; the WAL takes the mode of its file.
  closeSync(openSync(draft, "wx", 0o600));
  const sql = new Connection(draft, { probe });
  try {
    for (const pragma of PRAGMAS) sql.exec(pragma);
    sql.exec(`BEGIN IMMEDIATE; ${SCHEMA}`);
    sql.run("INSERT INTO meta(name, value) VALUES('id', ?), ('epoch', 0)", randomUUID());
    sql.exec("COMMIT");
  } finally {
    sql.close();
  }
  publish(draft, file);
}

/** A link, unlike a rename, never replaces a store that appeared meanwhile. */
function publish(draft: string, file: string): void {
  syncPath(draft);
  try {
    linkSync(draft, file);
  } finally {
    removeDraft(draft);
  }
  syncPath(dirname(file));
}

function removeDraft(draft: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(draft + suffix, { force: true });
}

function syncPath(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads through a read-only connection, because closing a writable one would fold the WAL of a
 * crashed process into the file, and a refused file must not change.
 */
function inspect({ file, expect }: OpenFileOptions): void {
  const header = readHeader(file);
  const verdict = judgeHeader(header);
  if (verdict !== "ours") throw new StoreError(verdict, "header");
  const bytes = sizeOf(file) ?? 0;
  const isUnclean = (sizeOf(`${file}-wal`) ?? 0) > 0;
  if (!isUnclean && bytes < promisedBytes(header)) throw new StoreError("corrupt", "truncated");
  const hadIndex = sizeOf(`${file}-shm`) !== undefined;
  const sql = openReadOnly(file);
  let isLocked = false;
  try {
    const identity = readIdentity(sql);
    if (isUnclean || bytes <= CHECK_ALWAYS_BYTES_MAX) checkPages(sql);
    if (expect !== undefined) checkWitness(identity, expect);
  } catch (error) {
    const fault = asInspectionFault(error);
    isLocked = fault.code === "locked";
    throw fault;
  } finally {
    sql.close();
    // SQLite leaves the index of the WAL behind; it holds nothing that the WAL does not. The WAL
    // itself is never touched: a process that has just taken the lock may own it.
    if (!hadIndex && !isLocked) rmSync(`${file}-shm`, { force: true });
  }
}

/**
 * With no WAL there is nothing but the file, and nobody who writes it: SQLite may then read it
 * without a lock, and makes no files beside it. Whoever comes meanwhile is met in `takeOver`.
 */
function openReadOnly(file: string): Connection {
  if (sizeOf(`${file}-wal`) !== undefined) return new Connection(file, { readOnly: true });
  const url = pathToFileURL(file);
  url.searchParams.set("immutable", "1");
  return new Connection(url, { readOnly: true });
}

function checkPages(sql: Connection): void {
  const answer = textAt(sql.first("PRAGMA quick_check(1)"), 0);
  if (answer !== "ok") throw new StoreError("corrupt", "quick_check");
}

function checkWitness(found: Identity, expect: Witness): void {
  if (found.id !== expect.id) throw new StoreError("rolled-back", "another store");
  if (found.epoch < expect.epochAtLeast) throw new StoreError("rolled-back", "older");
}

/** The header said "ours", so unreadable tables mean damage, not a foreign file. */
function asInspectionFault(error: unknown): StoreError {
  if (error instanceof TypeError) return new StoreError("corrupt", "meta");
  const fault = toStoreError(error);
  const isDamage = fault.code === "foreign" || fault.detail === "sqlite 1";
  return isDamage ? new StoreError("corrupt", fault.detail) : fault;
}

function takeOver({ file, expect, pagesMax, probe }: OpenFileOptions): {
  sql: Connection;
  identity: Identity;
} {
  const sql = new Connection(file, { probe });
  try {
    for (const pragma of PRAGMAS) sql.exec(pragma);
    if (pagesMax !== undefined) sql.exec(`PRAGMA max_page_count = ${pagesMax}`);
    const identity = readIdentity(sql);
    if (expect !== undefined) checkWitness(identity, expect);
    return { sql, identity };
  } catch (error) {
    sql.close();
    throw error;
  }
}

function readHeader(file: string): Uint8Array {
  const handle = openSync(file, "r");
  try {
    const header = new Uint8Array(HEADER_BYTES);
    return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
