/**
 * Facts as they stand in state rooms of networks that run: every one of them is read for ever, so
 * a vector is added and never changed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STREAM_NAMES, type Entry } from "../../../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { hashOf } from "../../../../shared/runtime/eventlog/chain.ts";
import { decodeEntry, encodeEntry } from "../../../../shared/runtime/eventlog/codec.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../../../shared/domain/network-state.ts";
import { versionOf } from "../../../../shared/domain/streams/declared.ts";
import { eventOf, FACT_SHAPES } from "../../../../shared/domain/streams/stream.ts";

type Wire = JsonObject & Readonly<{ stream: string; type: string; version: number }>;
type Vector = Readonly<{ wire: Wire; hash: string; event: JsonObject }>;

const file = join(import.meta.dirname, "../../../vectors/facts.json");
const vectors = JSON.parse(readFileSync(file, "utf8")) as readonly Vector[];
const nameOf = ({ wire }: Vector) => `${wire.stream}/${wire.type}/${wire.version}`;
const named = vectors.map((vector) => [nameOf(vector), vector] as const);

function entryIn({ wire }: Vector): Entry {
  const entry = decodeEntry(wire);
  if (entry === undefined) throw new Error("the vector is no entry");
  return entry;
}

describe("the golden vectors of facts", () => {
  it("are there for every type, in every version that ever was", () => {
    const declared = STREAM_NAMES.flatMap((stream) =>
      Object.keys(FACT_SHAPES[stream]).flatMap((type) => {
        const newest = versionOf(FACT_SHAPES[stream], type) ?? 0;
        return Array.from({ length: newest }, (_, at) => `${stream}/${type}/${at + 1}`);
      }),
    );
    expect(vectors.map(nameOf).toSorted()).toEqual(declared.toSorted());
  });

  it.each(named)("are read and written as ever: %s", (_name, vector) => {
    const entry = entryIn(vector);
    expect(encodeEntry(entry)).toEqual(vector.wire);
    expect(hashOf(entry)).toBe(vector.hash);
    expect(eventOf(FACT_SHAPES[entry.stream], entry)).toEqual(vector.event);
  });

  it.each(named)("lose nothing of what they say: %s", (_name, vector) => {
    const { data } = entryIn(vector);
    expect(vector.event).toMatchObject(data);
  });

  it("fold without an unread stream", () => {
    const state = vectors.map(entryIn).reduce(foldNetwork, EMPTY_NETWORK);
    expect([...state.unread]).toEqual([]);
  });

  it.each(named)("fail when a field has another name: %s", (_name, vector) => {
    const entry = entryIn(vector);
    for (const field of Object.keys(entry.data)) {
      const { [field]: value, ...others } = entry.data;
      const renamed = { ...entry, data: { ...others, [`${field}x`]: value } };
      const read = eventOf(FACT_SHAPES[entry.stream], renamed);
      expect(read, field).not.toEqual(vector.event);
    }
  });
});
