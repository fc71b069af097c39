// With a cloak no user id can be read from the files; without one it can (the negative control).

import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { openStore, StoreError, type Cloak } from "../../../shared/crypto-store/index.ts";
import { requireKey } from "../../../shared/crypto-store/keys/convert.ts";
import { encodeKey } from "../../../shared/crypto-store/keys/key.ts";
import { dump, openDatabase, outcome, result, tempFolder, tempStore } from "./world.ts";

const USERS = ["@mallory:evil.example", "@ana:river.example", "@ben:river.example"];

/** Deterministic: the nonce is a keyed hash of the plain text. */
function cloakOf(secret: string): Cloak {
  const key = createHmac("sha256", secret).update("key").digest();
  return {
    hides: (_database, store) => store === "tracked_users",
    seal: (plain) => {
      const iv = createHmac("sha256", key).update(plain).digest().subarray(0, 16);
      const cipher = createCipheriv("aes-256-ctr", key, iv);
      return Buffer.concat([iv, cipher.update(plain)]);
    },
    open: (sealed) => {
      const cipher = createDecipheriv("aes-256-ctr", key, sealed.subarray(0, 16));
      return new Uint8Array(cipher.update(sealed.subarray(16)));
    },
  };
}

/** Copies the file and its WAL as they are on the disk now, and looks for the ids in any form. */
function leaks(file: string): string[] {
  const parts = [file, `${file}-wal`].filter((path) => existsSync(path));
  const bytes = Buffer.concat(parts.map((path) => readFileSync(path)));
  const forms = (user: string): Record<string, Uint8Array> => ({
    clear: Buffer.from(user),
    utf16: Buffer.from(user, "utf16le"),
    utf16be: Buffer.from(user, "utf16le").swap16(),
    encoded: encodeKey(requireKey(user)),
    shifted: Buffer.from(user).map((byte) => byte + 1),
    base64: Buffer.from(Buffer.from(user).toString("base64").slice(0, 20)),
    hex: Buffer.from(Buffer.from(user).toString("hex")),
  });
  return USERS.flatMap((user) =>
    Object.entries(forms(user)).flatMap(([form, needle]) =>
      bytes.includes(Buffer.from(needle)) ? [form] : [],
    ),
  );
}

async function trackUsers(cloak?: Cloak): Promise<string[]> {
  const { store, file } = await tempStore(cloak === undefined ? {} : { cloak });
  const database = await openDatabase(store.indexedDB, {
    upgrade: (fresh) => {
      const tracked = fresh.createObjectStore("tracked_users");
      tracked.createIndex("user", "user");
    },
  });
  const transaction = database.transaction("tracked_users", "readwrite");
  const users = transaction.objectStore("tracked_users");
  for (const user of USERS) users.put({ user, dirty: true }, user);
  await outcome(transaction);
  const found = leaks(file);
  await store.close();
  return [...found, ...leaks(file)];
}

describe("a cloak", () => {
  it("keeps every user id out of the file and its WAL", async () => {
    expect(await trackUsers(cloakOf("s"))).toEqual([]);
  });

  it("is what does it: without one the same search finds them", async () => {
    expect(new Set(await trackUsers())).toEqual(new Set(["clear", "encoded"]));
  });

  it("changes no answer: keys, ranges, cursors and indexes stay in key order", async () => {
    const { store } = await tempStore({ cloak: cloakOf("s") });
    const database = await openDatabase(store.indexedDB, {
      upgrade: (fresh) => {
        fresh.createObjectStore("tracked_users").createIndex("dirty", "dirty");
      },
    });
    const transaction = database.transaction("tracked_users", "readwrite");
    const users = transaction.objectStore("tracked_users");
    for (const [n, user] of USERS.entries()) users.put({ dirty: n % 2 }, user);
    const sorted = [...USERS].sort();
    expect(await result(users.getAllKeys())).toEqual(sorted);
    expect(await result(users.count())).toBe(3);
    expect(await result(users.get(USERS[0]))).toEqual({ dirty: 0 });
    const bound = store.IDBKeyRange.bound("@b", "@z");
    expect(await result(users.getAllKeys(bound))).toEqual(sorted.slice(1));
    expect(await result(users.index("dirty").getAllKeys(0))).toEqual([USERS[0], USERS[2]].sort());
    users.delete(bound);
    expect(await result(users.getAllKeys())).toEqual(sorted.slice(0, 1));
    expect(await result(users.index("dirty").count())).toBe(1);
  });

  it("must be the same at the next open: another, or none, is refused", async () => {
    const file = join(tempFolder(), "crypto.db");
    const onFatal = (): void => undefined;
    const open = (cloak?: Cloak): Promise<unknown> =>
      openStore({ file, onFatal, ...(cloak === undefined ? {} : { cloak }) });
    const first = await openStore({ file, onFatal, cloak: cloakOf("s") });
    const database = await openDatabase(first.indexedDB, {
      upgrade: (fresh) => void fresh.createObjectStore("tracked_users"),
    });
    const users = database.transaction("tracked_users", "readwrite").objectStore("tracked_users");
    await result(users.put(true, USERS[0]));
    await first.close();
    await expect(open(cloakOf("other"))).rejects.toMatchObject({ code: "cloak" });
    await expect(open()).rejects.toBeInstanceOf(StoreError);
    const again = await openStore({ file, onFatal, cloak: cloakOf("s") });
    const reopened = await openDatabase(again.indexedDB);
    expect(await dump(reopened, "tracked_users")).toEqual([[USERS[0], true]]);
    await again.close();
  });

  it("is refused for a file whose stores were made in clear", async () => {
    const folder = tempFolder();
    const { store, file } = await tempStore();
    await openDatabase(store.indexedDB, {
      upgrade: (fresh) => void fresh.createObjectStore("tracked_users"),
    });
    await store.close();
    const copy = join(folder, "copy.db");
    copyFileSync(file, copy);
    const opened = openStore({ file: copy, onFatal: () => undefined, cloak: cloakOf("s") });
    await expect(opened).rejects.toMatchObject({ code: "cloak" });
  });
});
