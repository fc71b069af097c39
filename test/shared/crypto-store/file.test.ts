import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { describe, expect, it, onTestFinished } from "vitest";

import { openStore, StoreError, type StoreOptions } from "../../../shared/crypto-store/index.ts";
import { dump, openDatabase, outcome, result, tempFolder, tempStore } from "./world.ts";

const INDEX = new URL("../../../shared/crypto-store/index.ts", import.meta.url).href;

function open(file: string, options: Partial<StoreOptions> = {}): ReturnType<typeof openStore> {
  return openStore({ file, onFatal: () => undefined, ...options });
}

/** A closed store with one database and `count` records. */
async function filled(
  count = 3,
): Promise<{ file: string; identity: { id: string; epoch: number } }> {
  const { store, file } = await tempStore();
  const database = await openDatabase(store.indexedDB, {
    upgrade: (fresh) => void fresh.createObjectStore("s"),
  });
  const transaction = database.transaction("s", "readwrite");
  for (let n = 0; n < count; n += 1) transaction.objectStore("s").put("v".repeat(2000), n);
  await outcome(transaction);
  const { identity } = store;
  await store.close();
  return { file, identity };
}

function bytesOf(file: string): (Buffer | undefined)[] {
  return ["", "-wal", "-shm", "-journal"].map((suffix) =>
    existsSync(file + suffix) ? readFileSync(file + suffix) : undefined,
  );
}

/** Expects a refusal with the code, and every byte of the file and its WAL unchanged. */
async function expectRefusal(
  file: string,
  code: string,
  options: Partial<StoreOptions> = {},
): Promise<void> {
  const before = bytesOf(file);
  const failure: unknown = await open(file, options).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreError);
  expect(failure).toMatchObject({ code });
  expect((failure as Error).message).not.toContain(file);
  expect(bytesOf(file)).toEqual(before);
}

/** A process that opens the store, writes one row, says so, and stays. */
async function holder(file: string): Promise<ChildProcess> {
  const code = `
    const { openStore } = await import(${JSON.stringify(INDEX)});
    const store = await openStore({ file: ${JSON.stringify(file)}, onFatal() {} });
    await store.rows.write((tx) => tx.put("s", "held", new Uint8Array([7])));
    console.log("ready");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

describe("a store file", () => {
  it("keeps databases, records and rows over a reopen", async () => {
    const { file } = await filled();
    const { store } = await tempStore({ file });
    const database = await openDatabase(store.indexedDB);
    expect(await dump(database, "s")).toHaveLength(3);
    expect(await store.indexedDB.databases()).toEqual([{ name: "d", version: 1 }]);
  });

  it("can be read by its owner only", async () => {
    const { file } = await tempStore();
    for (const path of [file, `${file}-wal`]) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("keeps its id, and an epoch that grows with each open and each commit", async () => {
    const { file, identity } = await filled();
    const { store } = await tempStore({ file });
    expect(store.identity).toEqual({ id: identity.id, epoch: identity.epoch + 1 });
    await store.rows.write((tx) => {
      tx.put("s", "a", new Uint8Array(1));
    });
    expect(store.identity.epoch).toBe(identity.epoch + 2);
    await store.rows.write(() => undefined);
    expect(store.identity.epoch).toBe(identity.epoch + 2);
  });

  it("is held by one process only, and free as soon as that one is killed", async () => {
    const file = join(tempFolder(), "crypto.db");
    const child = await holder(file);
    await expect(open(file)).rejects.toMatchObject({ code: "locked" });
    child.kill("SIGKILL");
    await once(child, "exit");
    const { store } = await tempStore({ file });
    expect(store.rows.get("s", "held")).toEqual(new Uint8Array([7]));
  });

  it("is held against a second open in the same process too", async () => {
    const { file } = await tempStore();
    await expect(open(file)).rejects.toMatchObject({ code: "locked" });
  });
});

describe("a file that cannot be trusted is refused and left as it was:", () => {
  it("one that is no SQLite file", async () => {
    const file = join(tempFolder(), "x.db");
    writeFileSync(file, "not a database ".repeat(1000));
    await expectRefusal(file, "foreign");
  });

  it("a SQLite file of another program, or of a later format", async () => {
    const file = join(tempFolder(), "x.db");
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE t(x)");
    await expectRefusal(file, "foreign");
    other.close();
    const { file: later } = await filled();
    const changed = new DatabaseSync(later);
    changed.exec("PRAGMA user_version = 2; PRAGMA journal_mode = DELETE");
    changed.close();
    await expectRefusal(later, "foreign");
  });

  it("a truncated one, down to no byte at all", async () => {
    const { file } = await filled();
    const { length } = readFileSync(file);
    for (const size of [length - 1, length - 4096, 8192, 4096, 100, 50, 0]) {
      truncateSync(file, size);
      await expectRefusal(file, "corrupt");
    }
  });

  it("one with any page overwritten", async () => {
    const { file } = await filled(40);
    const whole = readFileSync(file);
    const refused: number[] = [];
    for (let page = 1; page < whole.length / 4096; page += 1) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xa5, page * 4096, (page + 1) * 4096);
      writeFileSync(file, damaged);
      await expectRefusal(file, "corrupt");
      refused.push(page);
    }
    expect(refused.length).toBeGreaterThan(10);
    writeFileSync(file, whole);
    await (await open(file)).close();
  });

  it("a journal whose file is gone", async () => {
    const file = join(tempFolder(), "x.db");
    writeFileSync(`${file}-wal`, "left over");
    await expectRefusal(file, "corrupt");
  });

  it("an older copy, another store, or none, when a witness remembers better", async () => {
    const { file, identity } = await filled();
    const copy = join(tempFolder(), "old.db");
    copyFileSync(file, copy);
    const { store } = await tempStore({ file });
    const witness = { id: identity.id, epochAtLeast: store.identity.epoch };
    await store.close();
    await expectRefusal(copy, "rolled-back", { expect: witness });
    await expectRefusal(file, "rolled-back", { expect: { ...witness, id: "another" } });
    const none = join(tempFolder(), "none.db");
    await expectRefusal(none, "rolled-back", { expect: witness });
    expect(existsSync(none)).toBe(false);
    await (await open(file, { expect: witness })).close();
  });

  it("an older copy that a killed process left with its WAL", async () => {
    const file = join(tempFolder(), "crypto.db");
    const child = await holder(file);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    const probe = join(tempFolder(), "probe.db");
    for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, probe + suffix);
    const { id, epoch } = (await tempStore({ file: probe })).store.identity;
    await expectRefusal(file, "rolled-back", { expect: { id, epochAtLeast: epoch } });
  });
});

describe("a poisoned store", () => {
  it("aborts the write that met the full disk, refuses all later ones, tells once", async () => {
    const { store, fatal, file } = await tempStore({ pagesMax: 40 });
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => void fresh.createObjectStore("s"),
    });
    const write = (bytes: number): Promise<string> => {
      const transaction = database.transaction("s", "readwrite");
      transaction.objectStore("s").put(new Uint8Array(bytes), 1);
      return outcome(transaction);
    };
    expect(await write(10)).toBe("complete");
    expect(await write(500_000)).toBe("QuotaExceededError");
    expect(await write(10)).toBe("QuotaExceededError");
    const late = store.rows.write((tx) => {
      tx.put("s", "a", new Uint8Array(1));
    });
    await expect(late).rejects.toMatchObject({ code: "disk-full" });
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toMatchObject({ code: "disk-full" });
    await store.close();
    const again = await tempStore({ file });
    expect(await dump(await openDatabase(again.store.indexedDB), "s")).toEqual([
      [1, new Uint8Array(10)],
    ]);
  });

  it("never fires complete when COMMIT fails", async () => {
    let isFailing = false;
    const { store, fatal } = await tempStore({
      onStatement: (_n, sql) => {
        if (isFailing && sql === "COMMIT") throw Object.assign(new Error(), { errcode: 10 });
      },
    });
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => void fresh.createObjectStore("s"),
    });
    isFailing = true;
    const transaction = database.transaction("s", "readwrite");
    const put = result(transaction.objectStore("s").put("x", 1));
    expect(await outcome(transaction)).toBe("UnknownError");
    // `success` promises nothing: it was told before the commit failed.
    expect(await put).toBe(1);
    isFailing = false;
    expect(await dump(database, "s")).toEqual([]);
    expect(fatal).toMatchObject([{ code: "io" }]);
  });
});

describe("failing the k-th statement, for every k", () => {
  /** Runs a step with the k-th statement failing; true when it got through. */
  async function attempt(
    file: string,
    k: number,
  ): Promise<{ isDone: boolean; promised: string[] }> {
    const promised: string[] = [];
    let count = 0;
    const onStatement = (): void => {
      count += 1;
      if (count === k) throw Object.assign(new Error("injected"), { errcode: 10 });
    };
    try {
      const store = await open(file, { onStatement });
      try {
        const database = await openDatabase(store.indexedDB, {
          upgrade: (fresh) => {
            fresh.createObjectStore("s", { autoIncrement: true }).createIndex("i", "i");
          },
        });
        for (const step of ["a", "b"]) {
          const transaction = database.transaction("s", "readwrite");
          const objectStore = transaction.objectStore("s");
          objectStore.put({ i: step });
          objectStore.put({ i: `${step}2` });
          if (step === "b") objectStore.delete(1);
          if ((await outcome(transaction)) === "complete") promised.push(step);
        }
      } finally {
        await store.close();
      }
    } catch (error) {
      expect((error as Error).name).toMatch(/StoreError|UnknownError|AbortError/u);
    }
    return { isDone: count < k, promised };
  }

  async function contents(file: string): Promise<string> {
    if (!existsSync(file)) return "nothing";
    const { store } = await tempStore({ file });
    const names = await store.indexedDB.databases();
    if (names.length === 0) return "nothing";
    const database = await openDatabase(store.indexedDB);
    const records = await dump(database, "s");
    const entries = database.transaction("s").objectStore("s").index("i");
    expect(await result(entries.getAllKeys())).toEqual(records.map(([key]) => key));
    await store.close();
    return records.map(([, value]) => (value as { i: string }).i).join() || "nothing";
  }

  it("leaves the state before or after each transaction, and keeps what was promised", async () => {
    const seen = new Set<string>();
    for (let k = 1; ; k += 1) {
      const file = join(tempFolder(), "crypto.db");
      const { isDone, promised } = await attempt(file, k);
      const found = await contents(file);
      seen.add(found);
      const after = { 0: "nothing", 1: "a,a2", 2: "a2,b,b2" }[promised.length] ?? "";
      expect({ k, found }).toEqual({ k, found: after });
      if (isDone) break;
    }
    expect(seen).toEqual(new Set(["nothing", "a,a2", "a2,b,b2"]));
  });
});
