/** The wire shape of an entry. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { emptyHeads, hashOf, place } from "../../../../shared/runtime/eventlog/chain.ts";
import {
  decodeEntry,
  encodeEntry,
  ENTRY_BYTES_MAX,
  isSendable,
} from "../../../../shared/runtime/eventlog/codec.ts";

function entryWith(data: JsonObject) {
  const fact = { stream: "case" as const, type: "named", version: 1, data };
  const [entry] = place([fact], emptyHeads(), { atMs: 5, cause: null });
  if (entry === undefined) throw new Error("a fact was placed");
  return entry;
}

describe("an entry on the wire", () => {
  it("comes back with the same hash", () => {
    const entry = entryWith({ name: "one", nested: [{ deep: null }], absent: undefined });
    const read = decodeEntry(JSON.parse(JSON.stringify(encodeEntry(entry))) as JsonObject);
    expect(read && hashOf(read)).toBe(hashOf(entry));
  });

  it.each([
    ["another version", { v: 2 }],
    ["a stream that nobody writes", { stream: "gossip" }],
    ["no place", { seq: 0 }],
    ["a place between two", { seq: 1.5 }],
    ["a hash that is none", { prev: "abc" }],
    ["a time before all time", { atMs: -1 }],
    ["an endless cause", { cause: "x".repeat(601) }],
    ["data that are no object", { data: "text" }],
  ])("is no entry with %s", (_what, change) => {
    expect(decodeEntry({ ...encodeEntry(entryWith({})), ...change })).toBeUndefined();
  });

  it("is no entry without one of its fields", () => {
    const whole = encodeEntry(entryWith({}));
    for (const field of Object.keys(whole)) {
      expect(decodeEntry({ ...whole, [field]: undefined }), field).toBeUndefined();
    }
  });

  it("has a bound", () => {
    expect(isSendable(entryWith({ text: "x".repeat(ENTRY_BYTES_MAX - 500) }))).toBe(true);
    expect(isSendable(entryWith({ text: "x".repeat(ENTRY_BYTES_MAX) }))).toBe(false);
  });
});
