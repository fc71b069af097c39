// Random operations give the same answers here and in fake-indexeddb. No key generator: the oracle
// does not take it back when a transaction aborts, as the specification asks; engine.test.ts does.

import * as oracleModule from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Store } from "../../../shared/crypto-store/index.ts";
import { openDatabase, outcome, tempStore, type ObjectStore } from "./world.ts";

type Range = Pick<Store["IDBKeyRange"], "lowerBound">;

/** The oracle is typed for browsers; here it stands in for our own classes. */
const oracle = oracleModule as unknown as {
  IDBFactory: new () => Store["indexedDB"];
  IDBKeyRange: Range;
};

const key = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom("a", "b", "c"),
  fc.tuple(fc.constantFrom("a", "b"), fc.integer({ min: 0, max: 2 })),
);
const value = fc.record({
  tag: fc.oneof(fc.constantFrom("x", "y", "z"), fc.constant(null)),
  tags: fc.array(fc.constantFrom("x", "y", "z", 1), { maxLength: 3 }),
  pair: fc.integer({ min: 0, max: 2 }),
});
const direction = fc.constantFrom("next", "nextunique", "prev", "prevunique");
const source = fc.constantFrom("", "tag", "tags", "pair", "sole");
const operation = fc.oneof(
  fc.record({ do: fc.constantFrom("put", "add"), key, value }),
  fc.record({ do: fc.constant("delete"), key }),
  fc.record({ do: fc.constant("clear") }),
  fc.record({ do: fc.constantFrom("get", "getKey", "count"), source, key }),
  fc.record({ do: fc.constantFrom("getAll", "getAllKeys"), source, from: key, count: fc.nat(4) }),
  fc.record({ do: fc.constant("walk"), source, direction, step: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant("rewrite"), source, direction, value }),
);
type Operation = { readonly do: string } & Partial<{
  key: unknown;
  value: { tag: unknown };
  source: string;
  from: unknown;
  count: number;
  direction: string;
  step: number;
}>;
const script = fc.array(
  fc.record({
    operations: fc.array(operation, { maxLength: 8 }),
    ending: fc.constantFrom("complete", "complete", "complete", "abort"),
  }),
  { minLength: 1, maxLength: 4 },
);

async function play(
  indexedDB: Store["indexedDB"],
  range: Range,
  transactions: readonly { operations: readonly Operation[]; ending: string }[],
): Promise<unknown[]> {
  const log: unknown[] = [];
  const name = `d${Math.random()}`;
  const database = await openDatabase(indexedDB, {
    name,
    upgrade: (fresh) => {
      const store = fresh.createObjectStore("s");
      store.createIndex("tag", "tag");
      store.createIndex("tags", "tags", { multiEntry: true });
      store.createIndex("pair", ["tag", "pair"]);
      store.createIndex("sole", "sole", { unique: true });
    },
  });
  for (const { operations, ending } of transactions) {
    const transaction = database.transaction("s", "readwrite");
    const ended = outcome(transaction);
    const store = transaction.objectStore("s");
    for (const step of operations) request(store, range, step, log);
    if (ending === "abort") {
      store.count().onsuccess = (): void => {
        transaction.abort();
      };
    }
    log.push(await ended);
  }
  const last = database.transaction("s").objectStore("s");
  request(last, range, { do: "walk", source: "", direction: "next", step: 1 }, log);
  request(last, range, { do: "walk", source: "tags", direction: "next", step: 1 }, log);
  await outcome(last.transaction as EventTarget);
  database.close();
  return log;
}

interface Walker {
  key: unknown;
  primaryKey: unknown;
  advance(step: number): void;
  continue(): void;
  update(value: unknown): EventTarget;
}

function request(store: ObjectStore, range: Range, step: Operation, log: unknown[]): void {
  const from = step.source ? store.index(step.source) : store;
  const sole = { ...step.value, sole: step.value?.tag };
  const listen = (target: EventTarget, seen: (result: unknown) => void): void => {
    target.addEventListener("success", () => {
      seen((target as unknown as { result: unknown }).result);
    });
    target.addEventListener("error", (event) => {
      event.preventDefault();
      log.push((target as unknown as { error: DOMException }).error.name);
    });
  };
  const note = (result: unknown): void => {
    log.push(structuredClone(result));
  };
  const walk = (each: (cursor: Walker) => void): void => {
    listen(from.openCursor(null, step.direction), (result) => {
      const cursor = result as Walker | null;
      if (cursor === null) return;
      log.push([cursor.key, cursor.primaryKey]);
      each(cursor);
    });
  };
  switch (step.do) {
    case "put":
      listen(store.put(sole, step.key), note);
      break;
    case "add":
      listen(store.add(sole, step.key), note);
      break;
    case "delete":
      listen(store.delete(step.key), note);
      break;
    case "clear":
      listen(store.clear(), note);
      break;
    case "get":
      listen(from.get(step.key), note);
      break;
    case "getKey":
      listen(from.getKey(step.key), note);
      break;
    case "count":
      listen(from.count(step.key), note);
      break;
    case "getAll":
      listen(from.getAll(range.lowerBound(step.from), step.count), note);
      break;
    case "getAllKeys":
      listen(from.getAllKeys(range.lowerBound(step.from, true), step.count), note);
      break;
    case "walk":
      walk((cursor) => {
        cursor.advance(step.step ?? 1);
      });
      break;
    case "rewrite":
      walk((cursor) => {
        // Only the plain part changes, so that the walk itself ends.
        listen(cursor.update({ ...sole, tag: null, sole: null, tags: [] }), note);
        cursor.continue();
      });
      break;
  }
}

describe("the store", () => {
  it.each([
    ["in clear", undefined],
    [
      "hidden behind a cloak",
      {
        hides: () => true,
        seal: (plain: Uint8Array) => plain.map((byte, n) => byte ^ 0xa5 ^ (n * 7)),
        open: (sealed: Uint8Array) => sealed.map((byte, n) => byte ^ 0xa5 ^ (n * 7)),
      },
    ],
  ])("%s answers as fake-indexeddb does", async (_name, cloak) => {
    const { store } = await tempStore(cloak === undefined ? {} : { cloak });
    const theirs = new oracle.IDBFactory();
    await fc.assert(
      fc.asyncProperty(script, async (transactions) => {
        const expected = await play(theirs, oracle.IDBKeyRange, transactions);
        expect(await play(store.indexedDB, store.IDBKeyRange, transactions)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
