// How long a large store takes to open: filled with fake inbound sessions through IndexedDB, then
// opened in a fresh process, which answers with its own time and memory.

import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { openStore, type Store } from "../../shared/crypto-store/index.ts";

export interface StoreOpenFigures {
  /** From the call of `openStore` to the first record read, in milliseconds. */
  readonly openMs: number;
  /** Resident memory of the process that opened, in MiB. */
  readonly rssMb: number;
  readonly fileMb: number;
  readonly sessions: number;
}

const DATABASE = "bench::matrix-sdk-crypto";
const STORE = "inbound_group_sessions3";
const SESSION_BYTES = 2200;
const BATCH = 500;

/**
 * Fills a store in a folder of its own under `dir`, measures, and removes it.
 * Figures are wall time of one run; take the best of several.
 */
export async function benchStoreOpen(options: {
  readonly sessions: number;
  readonly dir: string;
}): Promise<StoreOpenFigures> {
  const folder = mkdtempSync(join(options.dir, "store-open-"));
  const file = join(folder, "crypto.db");
  try {
    await fill(file, options.sessions);
    const fileMb = statSync(file).size / 2 ** 20;
    return { ...(await measureInChild(file)), fileMb, sessions: options.sessions };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string, sessions: number): Promise<void> {
  const store = await openBench(file);
  const request = store.indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = (): void => {
    if (!(request.result instanceof store.IDBDatabase)) throw new TypeError("no database");
    const sessionsStore = request.result.createObjectStore(STORE);
    sessionsStore.createIndex("needs_backup", "needs_backup");
    sessionsStore.createIndex("backed_up_to", "backed_up_to");
    sessionsStore.createIndex("curve_key", ["sender_key", "data_type", "session_id"]);
  };
  await settled(request, "success");
  if (!(request.result instanceof store.IDBDatabase)) throw new TypeError("no database");
  for (let from = 0; from < sessions; from += BATCH) {
    const transaction = request.result.transaction(STORE, "readwrite");
    const target = transaction.objectStore(STORE);
    for (let n = from; n < Math.min(from + BATCH, sessions); n += 1)
      target.put(fakeSession(), keyOf(n));
    await settled(transaction, "complete");
  }
  await store.close();
}

function fakeSession(): object {
  return {
    pickled_session: randomBytes(SESSION_BYTES).toString("base64"),
    needs_backup: true,
    backed_up_to: -1,
    session_id: randomBytes(32).toString("base64"),
    sender_key: randomBytes(32).toString("base64"),
    data_type: 1,
  };
}

function keyOf(n: number): [string, string] {
  return [`room-${n % 100}`, `session-${n}`];
}

function openBench(file: string): Promise<Store> {
  const onFatal = (error: Error): void => {
    throw error;
  };
  return openStore({ file, onFatal });
}

function settled(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve, reject) => {
    target.addEventListener(type, () => {
      resolve();
    });
    for (const failure of ["error", "abort"]) {
      target.addEventListener(failure, () => {
        reject(new Error(`the bench met ${failure}`));
      });
    }
  });
}

function measureInChild(file: string): Promise<Pick<StoreOpenFigures, "openMs" | "rssMb">> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["--measure", file]);
    child.once("message", (message) => {
      resolve(message as Pick<StoreOpenFigures, "openMs" | "rssMb">);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`the measuring process ended with ${code ?? -1}`));
    });
  });
}

async function measure(file: string): Promise<void> {
  const startedMs = performance.now();
  const store = await openBench(file);
  const request = store.indexedDB.open(DATABASE);
  await settled(request, "success");
  if (!(request.result instanceof store.IDBDatabase)) throw new TypeError("no database");
  const transaction = request.result.transaction(STORE);
  const first = transaction.objectStore(STORE).get(keyOf(0));
  await settled(first, "success");
  const openMs = performance.now() - startedMs;
  process.send?.({ openMs, rssMb: process.memoryUsage.rss() / 2 ** 20 });
  await store.close();
  process.disconnect();
}

const measured = process.argv[2] === "--measure" ? process.argv[3] : undefined;
if (measured !== undefined) await measure(measured);
