/** The note of a bot's store: only the bot itself can have written what counts. */
import { describe, expect, it } from "vitest";
import {
  expectationOf,
  isCleanEnd,
  isForged,
  openWitness,
  sealWitness,
  type StoreWitness,
} from "../../../../bots/process/outside/witness.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { emptyDisk, memoryRows } from "../../../harness/memory-rows.ts";

const OWNER = { userId: "@alert:home.test" as UserId, rowsKey: new Uint8Array(32).fill(7) };
const NOTE = { store: "a-store", epoch: 12, isStopped: true };
const STORE = { found: { id: "a-store", epoch: 12 }, rows: memoryRows(emptyDisk()) };

const sealed = sealWitness(OWNER, NOTE);
const changed = (at: number): string =>
  sealed.sealed.slice(0, at) +
  (sealed.sealed[at] === "A" ? "B" : "A") +
  sealed.sealed.slice(at + 1);

describe("a note of the store", () => {
  it("comes back as it was written, and shows nothing", () => {
    expect(openWitness(OWNER, sealed)).toEqual({ kind: "ok", note: NOTE });
    expect(JSON.stringify(sealed)).not.toMatch(/a-store|isStopped|12,/u);
    expect(sealWitness(OWNER, NOTE).sealed).not.toBe(sealed.sealed);
  });

  it.each([
    ["a number", 5],
    ["null", null],
    ["a text", "x"],
    ["a list", []],
    ["an empty object", {}],
    ["another version", { ...sealed, v: 3 }],
    ["a field more", { ...sealed, more: 1 }],
    ["a changed first byte", { v: 2, sealed: changed(0) }],
    ["a changed byte inside", { v: 2, sealed: changed(60) }],
    ["one that is cut", { v: 2, sealed: sealed.sealed.slice(0, -8) }],
    ["one that is too short for anything", { v: 2, sealed: "AAAA" }],
    ["one of a megabyte", { v: 2, sealed: "A".repeat(1_000_000) }],
    ["another account's", sealWitness({ ...OWNER, userId: "@verify:home.test" as UserId }, NOTE)],
    ["another key's", sealWitness({ ...OWNER, rowsKey: new Uint8Array(32) }, NOTE)],
  ])("is forged: %s", (_what, content) => {
    const witness = openWitness(OWNER, content);
    expect(witness).toEqual({ kind: "forged" });
    expect(expectationOf(witness)).toBeUndefined();
    expect(isCleanEnd(witness, STORE)).toBe(false);
    expect(isForged(witness, STORE)).toBe(true);
  });

  it("refuses an older copy where it proves one", () => {
    const expected = { id: "a-store", epochAtLeast: 12 };
    expect(expectationOf(openWitness(OWNER, sealed))).toEqual(expected);
  });

  it.each<readonly [string, StoreWitness, boolean]>([
    ["of this very place", { kind: "ok", note: NOTE }, true],
    ["of a running bot", { kind: "ok", note: { ...NOTE, isStopped: false } }, false],
    ["of a place before", { kind: "ok", note: { ...NOTE, epoch: 11 } }, false],
    ["of another store", { kind: "ok", note: { ...NOTE, store: "other" } }, false],
    ["in clear", { kind: "plain", note: NOTE }, false],
    ["that is not there", { kind: "none" }, false],
  ])("proves a clean end only when it is one %s", (_what, witness, isClean) => {
    expect(isCleanEnd(witness, STORE)).toBe(isClean);
  });

  it("in clear is that of the version before, once, when it fits; and proves nothing", () => {
    const plain = openWitness(OWNER, { v: 1, ...NOTE });
    expect(isForged(plain, STORE)).toBe(false);
    expect(expectationOf(plain)).toBeUndefined();
    for (const wrong of [{ epoch: 13 }, { store: "other" }]) {
      expect(isForged(openWitness(OWNER, { v: 1, ...NOTE, ...wrong }), STORE)).toBe(true);
    }
  });

  it("in clear is forged once this store has written a sealed one", async () => {
    const rows = memoryRows(emptyDisk());
    await rows.write((transaction) => {
      transaction.put("witness", "sealed", new Uint8Array([1]));
    });
    expect(isForged(openWitness(OWNER, { v: 1, ...NOTE }), { ...STORE, rows })).toBe(true);
  });

  it("that was taken away is not called forged: a homeserver may be a new one", () => {
    expect(isForged({ kind: "none" }, STORE)).toBe(false);
  });
});
