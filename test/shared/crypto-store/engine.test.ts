import { describe, expect, it } from "vitest";

import {
  dump,
  openDatabase,
  outcome,
  result,
  tempStore,
  type Database,
  type Transaction,
} from "./world.ts";

function withStore(database: Database): void {
  database.createObjectStore("s");
}

/** Counts COMMITs from now on. */
function commitCounter(): { probe: (n: number, sql: string) => void; commits: () => number } {
  let count = 0;
  return {
    probe: (_n, sql) => {
      if (sql === "COMMIT") count += 1;
    },
    commits: () => count,
  };
}

describe("a transaction", () => {
  it("leaves nothing behind when it aborts", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    const transaction = database.transaction("s", "readwrite");
    const ended = outcome(transaction);
    const put = transaction.objectStore("s").put("x", 1);
    put.onsuccess = (): void => {
      transaction.abort();
    };
    expect(await ended).toBe("abort");
    expect(await dump(database, "s")).toEqual([]);
  });

  it("aborts with AbortError when a listener throws, and reports what was thrown", async () => {
    const heard: unknown[] = [];
    const onListenerError = (error: unknown): void => {
      heard.push(error);
    };
    const { store } = await tempStore({ onListenerError });
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    const transaction = database.transaction("s", "readwrite");
    const thrown = new Error("a panic");
    transaction.objectStore("s").put("x", 1).onsuccess = (): void => {
      throw thrown;
    };
    expect(await outcome(transaction)).toBe("AbortError");
    expect(heard).toEqual([thrown]);
  });

  it("stays active through microtasks, and no longer", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    const transaction = database.transaction("s", "readwrite");
    const ended = outcome(transaction);
    const objectStore = transaction.objectStore("s");
    await Promise.resolve();
    await result(objectStore.put("a", 1));
    for (let hop = 0; hop < 50; hop += 1) await Promise.resolve();
    objectStore.put("b", 2);
    await new Promise(setImmediate);
    expect(() => objectStore.put("c", 3)).toThrow(/not active/u);
    expect(await ended).toBe("complete");
    expect(await dump(database, "s")).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });

  it("fires complete only after COMMIT has returned", async () => {
    const order: string[] = [];
    const onStatement = (_n: number, sql: string): void => {
      if (sql === "COMMIT") order.push("commit");
    };
    const { store } = await tempStore({ onStatement });
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    order.length = 0;
    const transaction = database.transaction("s", "readwrite");
    const put = transaction.objectStore("s").put("x", 1);
    put.onsuccess = (): void => {
      order.push("success");
    };
    transaction.oncomplete = (): void => {
      order.push("complete");
    };
    await outcome(transaction);
    expect(order).toEqual(["success", "commit", "complete"]);
  });

  it("makes no commit when it writes nothing, and one when it writes", async () => {
    const { probe, commits } = commitCounter();
    const { store } = await tempStore({ onStatement: probe });
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    const before = commits();
    const empty = database.transaction("s", "readwrite");
    empty.objectStore("s").get(1);
    empty.commit();
    await outcome(empty);
    expect(commits()).toBe(before);
    const full = database.transaction("s", "readwrite");
    full.objectStore("s").put(1, 1);
    full.objectStore("s").put(2, 2);
    await outcome(full);
    expect(commits()).toBe(before + 1);
  });

  it("lets a reader of another store run beside a writer, but not of the same", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => {
        withStore(fresh);
        fresh.createObjectStore("t");
      },
    });
    const order: string[] = [];
    const writer = database.transaction("s", "readwrite");
    let spins = 0;
    const spin = (): void => {
      spins += 1;
      if (spins < 20) writer.objectStore("s").put(spins, 1).onsuccess = spin;
    };
    spin();
    const same = database.transaction("s");
    const other = database.transaction("t");
    await Promise.all(
      Object.entries({ writer, same, other }).map(async ([name, transaction]) => {
        await outcome(transaction);
        order.push(name);
      }),
    );
    expect(order).toEqual(["other", "writer", "same"]);
  });
});

describe("a request", () => {
  it("uses up no generated key when it fails", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => {
        const objectStore = fresh.createObjectStore("s", { autoIncrement: true });
        objectStore.createIndex("sole", "sole", { unique: true });
      },
    });
    const transaction = database.transaction("s", "readwrite");
    const ended = outcome(transaction);
    const objectStore = transaction.objectStore("s");
    objectStore.add({ sole: 1 });
    objectStore.add({ sole: 1 }).onerror = (event): void => {
      event.preventDefault();
    };
    const third = result(objectStore.add({ sole: 2 }));
    expect(await ended).toBe("complete");
    expect(await third).toBe(2);
    expect(await dump(database, "s")).toHaveLength(2);
  });

  it("gets a generated key again after an abort took it back", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => void fresh.createObjectStore("s", { autoIncrement: true }),
    });
    const aborted = database.transaction("s", "readwrite");
    aborted.objectStore("s").put("x", 41);
    aborted.objectStore("s").put("y").onsuccess = (): void => {
      aborted.abort();
    };
    await outcome(aborted);
    const again = database.transaction("s", "readwrite").objectStore("s");
    expect(await result(again.put("z"))).toBe(1);
  });

  it("fails when the key generator is used up, after 2^53", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => void fresh.createObjectStore("s", { autoIncrement: true }),
    });
    const transaction = database.transaction("s", "readwrite");
    const objectStore = transaction.objectStore("s");
    const ended = outcome(transaction);
    objectStore.put("a", 2 ** 53 - 1);
    const last = result(objectStore.put("b"));
    const none = result(objectStore.put("c"));
    await expect(last).resolves.toBe(2 ** 53);
    await expect(none).rejects.toMatchObject({ name: "ConstraintError" });
    expect(await ended).toBe("ConstraintError");
  });
});

describe("an upgrade", () => {
  it("takes the schema, the version and the handles back when it aborts", async () => {
    const { store } = await tempStore();
    const first = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => {
        fresh.createObjectStore("s").createIndex("i", "i");
        fresh.createObjectStore("gone");
      },
    });
    first.close();
    const seen: unknown[] = [];
    const failed = openDatabase(store.indexedDB, {
      version: 2,
      upgrade: (database: Database, transaction: Transaction) => {
        const handle = transaction.objectStore("s");
        handle.name = "renamed";
        handle.deleteIndex("i");
        database.deleteObjectStore("gone");
        database.createObjectStore("extra").put("x", 1);
        seen.push([...database.objectStoreNames]);
        transaction.abort();
        seen.push(handle.name, [...handle.indexNames], [...database.objectStoreNames]);
        seen.push(database.version);
      },
    });
    await expect(failed).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([["extra", "renamed"], "s", ["i"], ["gone", "s"], 1]);
    const again = await openDatabase(store.indexedDB);
    expect([...again.objectStoreNames]).toEqual(["gone", "s"]);
  });

  it("waits until the other connection has closed, and says that it is blocked", async () => {
    const { store } = await tempStore();
    const first = await openDatabase(store.indexedDB, { upgrade: withStore });
    const order: string[] = [];
    first.onversionchange = (): void => {
      order.push("versionchange");
    };
    const request = store.indexedDB.open("d", 2);
    request.onblocked = (): void => {
      order.push("blocked");
      first.close();
    };
    request.onupgradeneeded = (): void => {
      order.push("upgradeneeded");
    };
    await result(request);
    expect(order).toEqual(["versionchange", "blocked", "upgradeneeded"]);
  });

  it("refuses an older version", async () => {
    const { store } = await tempStore();
    (await openDatabase(store.indexedDB, { version: 3 })).close();
    const older = openDatabase(store.indexedDB, { version: 2 });
    await expect(older).rejects.toMatchObject({ name: "VersionError" });
  });
});

describe("deleting a database", () => {
  it("removes its records and its name", async () => {
    const { store } = await tempStore();
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    await result(database.transaction("s", "readwrite").objectStore("s").put("x", 1));
    database.close();
    await result(store.indexedDB.deleteDatabase("d"));
    expect(await store.indexedDB.databases()).toEqual([]);
    const again = await openDatabase(store.indexedDB, { upgrade: withStore });
    expect(await dump(again, "s")).toEqual([]);
  });
});

describe("rows", () => {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

  it("are listed in binary order, by prefix, after a key, up to a limit", async () => {
    const { store } = await tempStore();
    await store.rows.write((tx) => {
      for (const key of ["b", "a/2", "a/10", "a/1", "é", "a0"]) tx.put("s", key, bytes(key));
      tx.put("t", "other", bytes("x"));
    });
    const keys = (options = {}): string[] => store.rows.list("s", options).map(([key]) => key);
    expect(keys()).toEqual(["a/1", "a/10", "a/2", "a0", "b", "é"]);
    expect(keys({ prefix: "a/" })).toEqual(["a/1", "a/10", "a/2"]);
    expect(keys({ prefix: "a/", after: "a/1", limit: 1 })).toEqual(["a/10"]);
    expect(keys({ after: "a0" })).toEqual(["b", "é"]);
    expect(store.rows.count("s")).toBe(6);
    expect(store.rows.get("s", "b")).toEqual(bytes("b"));
    expect(store.rows.get("s", "none")).toBeUndefined();
  });

  it("are written wholly or not at all", async () => {
    const { store } = await tempStore();
    await store.rows.write((tx) => {
      tx.put("s", "a", bytes("1"));
    });
    const failed = store.rows.write((tx) => {
      tx.clear("s");
      tx.put("s", "b", bytes("2"));
      expect(tx.get("s", "b")).toEqual(bytes("2"));
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    expect(store.rows.list("s")).toEqual([["a", bytes("1")]]);
  });

  it("wait for the IndexedDB writer before them, and are durable when resolved", async () => {
    const order: string[] = [];
    const onStatement = (_n: number, sql: string): void => {
      if (sql === "COMMIT") order.push("commit");
    };
    const { store } = await tempStore({ onStatement });
    const database = await openDatabase(store.indexedDB, { upgrade: withStore });
    order.length = 0;
    const transaction = database.transaction("s", "readwrite");
    transaction.objectStore("s").put("x", 1);
    transaction.oncomplete = (): void => {
      order.push("complete");
    };
    const written = store.rows.write((tx) => {
      order.push("rows");
      tx.put("s", "a", bytes("1"));
    });
    await written;
    order.push("resolved");
    expect(order).toEqual(["commit", "complete", "rows", "commit", "resolved"]);
  });

  it("refuse work that is asynchronous, and a writer used too late", async () => {
    const { store } = await tempStore();
    const late = store.rows.write(async (tx) => {
      tx.put("s", "a", bytes("1"));
      await Promise.resolve();
    });
    await expect(late).rejects.toThrow("synchronous");
    const writer = await store.rows.write((tx) => tx);
    expect(() => {
      writer.delete("s", "a");
    }).toThrow("over");
    expect(store.rows.count("s")).toBe(0);
  });
});
