/** Names of causes: short enough for a key, and never taken for one another. */
import { describe, expect, it } from "vitest";
import { bounded } from "../../../../shared/runtime/record/cause.ts";

describe("a long cause", () => {
  it("is told apart from another that begins and ends alike", () => {
    const [one, other] = ["a", "b"].map((mark) => `$${"x".repeat(400)}${mark}${"y".repeat(9)}`);
    expect(bounded(one ?? "")).not.toBe(bounded(other ?? ""));
    expect(bounded(one ?? "")).toBe(bounded(one ?? ""));
    expect(bounded("$short")).toBe("$short");
  });
});
