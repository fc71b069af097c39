/** How far words are from each other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../../shared/core/values/edit-distance.ts";

describe("the distance between words", () => {
  it("counts slips, and a swap of neighbours as one", () => {
    const pairs = [
      ["", ""],
      ["going", "goign"],
      ["status", "stats"],
      ["help", "hlep"],
      ["ca", "abc"],
      ["", "abc"],
    ] as const;
    expect(pairs.map(([from, to]) => editDistance(from, to))).toEqual([0, 1, 1, 1, 3, 3]);
  });

  it("is symmetric, and zero only between equal words", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
    );
  });
});
