// What the tests of the store share: a folder for one test, and promises around IndexedDB events.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { openStore, type Store, type StoreOptions } from "../../../shared/crypto-store/index.ts";

type Database = InstanceType<Store["IDBDatabase"]>;
type Transaction = InstanceType<Store["IDBTransaction"]>;
type ObjectStore = InstanceType<Store["IDBObjectStore"]>;
export type { Database, ObjectStore, Transaction };

/** A folder that is removed when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "crypto-store-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A store that is closed when the test ends. `fatal` collects what `onFatal` heard. */
export async function tempStore(
  options: Partial<StoreOptions> = {},
): Promise<{ store: Store; file: string; fatal: Error[] }> {
  const fatal: Error[] = [];
  const file = options.file ?? join(tempFolder(), "crypto.db");
  const onFatal = (error: Error): void => {
    fatal.push(error);
  };
  const store = await openStore({ file, onFatal, ...options });
  onTestFinished(() => store.close());
  return { store, file, fatal };
}

/** Resolves with the result of a request, or rejects with its error. */
export function result<T>(request: EventTarget): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      resolve((request as unknown as { result: T }).result);
    });
    request.addEventListener("error", () => {
      reject((request as unknown as { error: DOMException }).error);
    });
  });
}

/** Resolves with "complete", or with the name of the error that aborted. */
export function outcome(transaction: EventTarget): Promise<string> {
  return new Promise((resolve) => {
    transaction.addEventListener("complete", () => {
      resolve("complete");
    });
    transaction.addEventListener("abort", () => {
      const { error } = transaction as unknown as { error: DOMException | null };
      resolve(error?.name ?? "abort");
    });
  });
}

/** Opens a database, running `upgrade` when the version is new. */
export function openDatabase(
  indexedDB: Store["indexedDB"],
  options: {
    readonly name?: string;
    readonly version?: number;
    readonly upgrade?: (database: Database, transaction: Transaction) => void;
  } = {},
): Promise<Database> {
  const request = indexedDB.open(options.name ?? "d", options.version ?? 1);
  request.onupgradeneeded = (): void => {
    options.upgrade?.(request.result as Database, request.transaction as Transaction);
  };
  return result(request);
}

/** Every record of an object store, as pairs. */
export async function dump(database: Database, name: string): Promise<[unknown, unknown][]> {
  const store = database.transaction(name).objectStore(name);
  const [keys, values] = await Promise.all([
    result<unknown[]>(store.getAllKeys()),
    result<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, n) => [key, values[n]]);
}
