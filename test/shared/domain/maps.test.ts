import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FoldMap, withEntry, without } from "../../../shared/domain/maps.ts";

type Change = readonly ["set", string, number] | readonly ["delete", string];

const key = fc.integer({ min: 0, max: 60 }).map((number) => `key-${number}`);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constant("set" as const), key, fc.integer()),
  fc.tuple(fc.constant("delete" as const), key),
);

function changed(map: FoldMap<string, number>, [what, name, value]: Change): typeof map {
  return what === "set" ? map.with(name, value) : map.without(name);
}

function changeNative(map: Map<string, number>, [what, name, value]: Change): void {
  if (what === "set") map.set(name, value);
  else map.delete(name);
}

describe("maps that are never changed", () => {
  test("hold, count and list the same as a Map after any changes", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const native = new Map<string, number>();
        let map = FoldMap.of<string, number>();
        for (const one of changes) {
          changeNative(native, one);
          map = changed(map, one);
        }
        expect([...map]).toEqual([...native]);
        expect([...map.keys()]).toEqual([...native.keys()]);
        expect([...map.values()]).toEqual([...native.values()]);
        expect(map.size).toBe(native.size);
        for (let number = 0; number <= 60; number += 1) {
          expect(map.get(`key-${number}`)).toBe(native.get(`key-${number}`));
          expect(map.has(`key-${number}`)).toBe(native.has(`key-${number}`));
        }
      }),
    );
  });

  test("stay what they were, whatever is made of them later", () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (before, after) => {
        const map = before.reduce(changed, FoldMap.of<string, number>());
        const was = [...map];
        after.reduce(changed, map);
        expect([...map]).toEqual(was);
      }),
    );
  });

  test("keep keys apart whose hashes are the same", () => {
    // FNV-1a of these two is the same 32-bit number.
    const twins = ["costarring", "liquid"];
    const others = Array.from({ length: 40 }, (_, number) => `other-${number}`);
    const map = FoldMap.of([...others, ...twins].map((name) => [name, name]));
    expect(twins.map((name) => map.get(name))).toEqual(twins);
    expect(map.without("costarring").get("liquid")).toBe("liquid");
    expect(map.without("costarring").has("costarring")).toBe(false);
  });

  test("are the same map when nothing changes", () => {
    const map = FoldMap.of<string, number>([["one", 1]]);
    expect(map.with("one", 1)).toBe(map);
    expect(map.without("two")).toBe(map);
    const native = new Map<string, number>([["one", 1]]);
    expect(without(native, "two")).toBe(native);
    expect([...withEntry(native, "two", 2)]).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
  });

  test("cost the same a change when they are large", () => {
    const timeOf = (count: number): number => {
      const started = process.cpuUsage();
      let map = FoldMap.of<string, number>();
      for (let number = 0; number < count; number += 1) map = map.with(`key-${number}`, number);
      expect(map.size).toBe(count);
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    const bestOf = (count: number): number => Math.min(...[1, 2, 3, 4, 5].map(() => timeOf(count)));
    const small = bestOf(3_000);
    // Eight times as many take about nine times as long; copies would take sixty-four times.
    expect(bestOf(24_000) / small).toBeLessThan(30);
  });
});
