/**
 * T26: what was reported of other IndexedDBs for Node. Memory that grows with each transaction, and
 * two who open a database at once while somebody holds an older version of it.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { IS_THOROUGH } from "../../harness/thorough.ts";
import { openDatabase, outcome, result, tempStore, type Database } from "./world.ts";

/** The report had 120,000; what is kept of each shows long before. */
const TRANSACTIONS = IS_THOROUGH ? 120_000 : 2_000;
/** A record of 16 bytes that is kept with its transaction weighs more than a kilobyte. */
const GROWTH_BYTES_MAX = IS_THOROUGH ? 10 * 2 ** 20 : 2 * 2 ** 20;
const UNUSED = IS_THOROUGH ? 10_000 : 2_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heapBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

function withStore(database: Database): void {
  database.createObjectStore("s");
}

describe("T26: one connection, for as long as a bot lives", () => {
  it("keeps nothing of transactions that are over", { timeout: 600_000 }, async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    const write = async (at: number): Promise<void> => {
      const transaction = database.transaction("s", "readwrite");
      transaction.objectStore("s").put("sixteen bytes ..", at % 10);
      await outcome(transaction);
    };
    for (let at = 0; at < TRANSACTIONS / 4; at += 1) await write(at);
    const before = heapBytes();
    for (let at = 0; at < TRANSACTIONS; at += 1) await write(at);
    expect(heapBytes() - before).toBeLessThan(GROWTH_BYTES_MAX);
  });

  it("ends transactions that nobody uses, in their order, and goes on", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    const ended: Promise<string>[] = [];
    for (let at = 0; at < UNUSED; at += 1) {
      ended.push(outcome(database.transaction("s", at % 2 === 0 ? "readonly" : "readwrite")));
    }
    expect(new Set(await Promise.all(ended))).toEqual(new Set(["complete"]));
    await result(database.transaction("s", "readwrite").objectStore("s").put("x", 1));
    expect(await result(database.transaction("s").objectStore("s").get(1))).toBe("x");
  });
});

describe("T26: two who open one database at once", () => {
  it("wait for whoever holds the older version, then for each other", async () => {
    const { store } = await tempStore();
    const first = await openDatabase(store.indexedDB, { upgrade: withStore });
    const order: string[] = [];
    first.onversionchange = (): void => void order.push("versionchange");
    const [one, other] = ["one", "other"].map((name) => {
      const request = store.indexedDB.open("d", 2);
      request.onblocked = (): void => void order.push(`${name} blocked`);
      request.onupgradeneeded = (): void => void order.push(`${name} upgradeneeded`);
      request.onsuccess = (): void => void order.push(`${name} success`);
      return request;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(order).toEqual(["versionchange", "one blocked"]);
    first.close();
    await Promise.all([result(one as EventTarget), result(other as EventTarget)]);
    expect(order.slice(2)).toEqual(["one upgradeneeded", "one success", "other success"]);
  });

  it("upgrade only when a transaction of whoever closes is over", async () => {
    const { store } = await tempStore();
    const first = await openDatabase(store.indexedDB, { upgrade: withStore });
    const order: string[] = [];
    first.onversionchange = (): void => {
      first.close();
    };
    const reading = first.transaction("s");
    void outcome(reading).then((how) => order.push(how));
    const objects = reading.objectStore("s");
    let left = 20;
    const readOn = (): void => {
      left -= 1;
      if (left > 0) objects.get(1).onsuccess = readOn;
    };
    objects.get(1).onsuccess = readOn;
    await openDatabase(store.indexedDB, {
      version: 2,
      upgrade: () => void order.push("upgradeneeded"),
    });
    expect(left).toBe(0);
    expect(order).toEqual(["complete", "upgradeneeded"]);
  });

  it("find no version after an upgrade that was called off", async () => {
    const { store } = await tempStore();
    const failed = openDatabase(store.indexedDB, {
      upgrade: (database, transaction) => {
        withStore(database);
        transaction.abort();
      },
    });
    await expect(failed).rejects.toMatchObject({ name: "AbortError" });
    expect(await store.indexedDB.databases()).toEqual([]);
    const seen: number[] = [];
    const request = store.indexedDB.open("d", 1);
    request.onupgradeneeded = (event): void => {
      seen.push((event as unknown as { oldVersion: number }).oldVersion);
    };
    const database = await result<Database>(request);
    expect(seen).toEqual([0]);
    expect([...database.objectStoreNames]).toEqual([]);
  });
});
