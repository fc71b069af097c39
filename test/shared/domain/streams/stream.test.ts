/** Facts and events: what is not known here, or malformed, is no event. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STREAM_NAMES, type Entry } from "../../../../shared/core/protocol/entry.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { alertShapes } from "../../../../shared/domain/streams/alerts.ts";
import { caseShapes } from "../../../../shared/domain/streams/cases.ts";
import { committeeShapes } from "../../../../shared/domain/streams/committees.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../../../shared/domain/network-state.ts";
import { peopleShapes } from "../../../../shared/domain/streams/people.ts";
import { roomShapes } from "../../../../shared/domain/streams/rooms.ts";
import { eventOf, factOf } from "../../../../shared/domain/streams/stream.ts";

const CODE = codeFromNumber(7);
const FACT_VERSION = 1;

function entry(change: Partial<Entry> = {}): Entry {
  const place = { seq: 1, prev: "", atMs: 0, cause: null };
  return { ...factOf("case", { type: "confirmed", ...{ code: CODE } }), ...place, ...change };
}

describe("an entry of a known type, version and shape", () => {
  it("is the event that was made a fact", () => {
    expect(eventOf(caseShapes, entry())).toEqual({ type: "confirmed", code: CODE });
  });

  it("keeps its type even when its data claim another one", () => {
    const lying = entry({ data: { code: CODE, type: "refuted" } });
    expect(eventOf(caseShapes, lying)?.type).toBe("confirmed");
  });
});

describe("no event", () => {
  it.each<readonly [string, Partial<Entry>]>([
    ["is in an unknown type", { type: "celebrated" }],
    ["is in a type that every object has", { type: "constructor" }],
    ["is in a newer version", { version: FACT_VERSION + 1 }],
    ["is in an older version", { version: FACT_VERSION - 1 }],
    ["is in data without a field", { data: {} }],
    ["is in a code with a slip", { data: { code: "K7Q5" } }],
    ["is in a field of another kind", { data: { code: 7 } }],
  ])("%s", (_claim, change) => {
    expect(eventOf(caseShapes, entry(change))).toBeUndefined();
    const { unread, ...rest } = foldNetwork(EMPTY_NETWORK, entry(change));
    expect([...unread]).toEqual(["case"]);
    expect({ ...rest, unread: EMPTY_NETWORK.unread }).toEqual(EMPTY_NETWORK);
  });
});

describe("an event that nobody could read again", () => {
  it.each([
    ["without a field", {}],
    ["with a code that has a slip", { code: "K7Q5" }],
    ["with a field of another kind", { code: 7 }],
  ])("is made no fact: %s", (_claim, data) => {
    expect(() => factOf("case", { type: "confirmed", ...data })).toThrow(/shape of its type/u);
  });

  it("control: a whole one is", () => {
    const made = factOf("case", { type: "confirmed", ...{ code: CODE } });
    expect(made).toEqual({ stream: "case", type: "confirmed", version: 1, data: { code: CODE } });
  });
});

describe("the fold over all streams", () => {
  const types = [peopleShapes, caseShapes, committeeShapes, alertShapes, roomShapes].flatMap(
    (shapes) => Object.keys(shapes),
  );
  const field = fc.constantFrom("code", "ref", "id", "person", "roomId", "area", "type", "targets");
  const value = fc.oneof(
    fc.jsonValue() as fc.Arbitrary<JsonObject[string]>,
    fc.constantFrom("K7Q4", "0f".repeat(16), "!room", "$event", "north/river", "__proto__"),
  );
  const anyEntry: fc.Arbitrary<Entry> = fc.record({
    stream: fc.constantFrom(...STREAM_NAMES),
    type: fc.oneof(fc.constantFrom(...types, "__proto__", "toString"), fc.string()),
    version: fc.constantFrom(FACT_VERSION, FACT_VERSION, 2),
    data: fc.dictionary(fc.oneof(field, fc.string()), value),
    seq: fc.nat(),
    prev: fc.string(),
    atMs: fc.nat(),
    cause: fc.constant(null),
  });

  it("never throws, whatever stands in the state room", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }), (entries) => {
        expect(() => entries.reduce(foldNetwork, EMPTY_NETWORK)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
