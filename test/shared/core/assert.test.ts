/** Broken invariants end what is being done, and say which one it was. */
import { expect, it } from "vitest";
import { assert, InvariantBroken } from "../../../shared/core/assert.ts";

it("throws the name of the invariant when it does not hold, and only then", () => {
  expect(() => {
    assert(false, "one writer a stream");
  }).toThrow(new InvariantBroken("one writer a stream"));
  expect(() => {
    assert(true, "one writer a stream");
  }).not.toThrow();
});
