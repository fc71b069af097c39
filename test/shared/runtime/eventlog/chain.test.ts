/** Hashes and places of entries. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../../../shared/core/protocol/entry.ts";
import { canonicalJson, type Json } from "../../../../shared/core/values/json.ts";
import { emptyHeads, genesisOf, hashOf, place } from "../../../../shared/runtime/eventlog/chain.ts";

const FACT: Fact = { stream: "case", type: "named", version: 1, data: { name: "one" } };
const PLACING = { atMs: 5, cause: "$command" };

describe("the place of a fact", () => {
  it("follows the head of its own stream, and links to it", () => {
    const other: Fact = { ...FACT, stream: "people" };
    const [first, second, third] = place([FACT, other, FACT], emptyHeads(), PLACING);
    expect(first).toMatchObject({ seq: 1, prev: genesisOf("case").hash, atMs: 5 });
    expect(second).toMatchObject({ seq: 1, prev: genesisOf("people").hash, cause: "$command" });
    expect(third).toMatchObject({ seq: 2, prev: first && hashOf(first) });
  });

  it("has a hash that every field changes", () => {
    const [entry] = place([FACT], emptyHeads(), PLACING);
    if (entry === undefined) throw new Error("a fact was placed");
    const changed = [
      { ...entry, stream: "people" as const },
      { ...entry, seq: 2 },
      { ...entry, prev: genesisOf("alert").hash },
      { ...entry, type: "other" },
      { ...entry, version: 2 },
      { ...entry, atMs: 6 },
      { ...entry, cause: null },
      { ...entry, data: { name: "two" } },
    ];
    expect(new Set([entry, ...changed].map(hashOf)).size).toBe(changed.length + 1);
  });

  it("keeps its hash for good: a changed hash would break every network's chain", () => {
    const [entry] = place([FACT], emptyHeads(), PLACING);
    expect(entry && hashOf(entry)).toBe(
      "02c5cc5151c4cab36544fe788346adfd1a045bf1442450b3e78767cd9082fdb4",
    );
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys, nor on absent values", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe(
      canonicalJson({ b: [1, { c: "x", d: null }] }),
    );
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain as Json))).toEqual(plain);
      }),
    );
  });
});
