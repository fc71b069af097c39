import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { keyToValue, requireKey } from "../../../shared/crypto-store/keys/convert.ts";
import {
  compareBytes,
  compareKeys,
  decodeKey,
  encodeKey,
  justAfter,
} from "../../../shared/crypto-store/keys/key.ts";

const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 });
const { key } = fc.letrec((tie) => ({
  key: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, Number.MIN_VALUE),
    fc.date({ noInvalidDate: true }),
    fc.string(),
    units.map((codes) => String.fromCharCode(...codes)),
    fc.uint8Array({ maxLength: 6 }),
    fc.array(tie("key"), { maxLength: 4 }),
  ),
}));

describe("keys", () => {
  it("sort as bytes exactly as the specification compares them", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const [left, right] = [requireKey(a), requireKey(b)];
        const order = compareKeys(left, right);
        expect(compareBytes(encodeKey(left), encodeKey(right))).toBe(order);
      }),
      { numRuns: 2000 },
    );
  });

  it("come back from their bytes", () => {
    fc.assert(
      fc.property(key, (value) => {
        const given = requireKey(value);
        const bytes = encodeKey(given);
        expect(compareKeys(decodeKey(bytes), given)).toBe(0);
        expect(encodeKey(requireKey(keyToValue(decodeKey(bytes))))).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it("are never a prefix of another, so that a bound can be opened by one byte", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const [left, right] = [encodeKey(requireKey(a)), encodeKey(requireKey(b))];
        const order = compareBytes(left, right);
        expect(compareBytes(justAfter(left), right)).toBe(order === 0 ? 1 : order);
      }),
      { numRuns: 1000 },
    );
  });

  it("are refused when truncated anywhere", () => {
    const bytes = encodeKey(requireKey(["a", 1, new Date(5), new Uint8Array([0, 1, 255])]));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => decodeKey(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });

  it("are refused when they hold themselves, a hole, NaN or a proxy", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    const bad = [loop, [, 1], NaN, new Date(NaN), new Proxy([1], {}), {}, null, true, 1n];
    for (const value of bad) expect(() => requireKey(value)).toThrow("not a valid key");
  });
});
