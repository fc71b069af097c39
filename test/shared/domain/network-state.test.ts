import { describe, expect, it } from "vitest";
import { LOST_TYPE, type Entry } from "../../../shared/core/protocol/entry.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../../shared/domain/network-state.ts";

function entry(type: string): Entry {
  const chained = { seq: 1, prev: "0".repeat(64), cause: null, atMs: 0 };
  return { ...chained, stream: "case", type, version: 1, data: {} };
}

describe("an entry that stands for one that is lost", () => {
  it("changes nothing and degrades nothing; control: a fact that is not known does", () => {
    expect(foldNetwork(EMPTY_NETWORK, entry(LOST_TYPE))).toBe(EMPTY_NETWORK);
    expect([...foldNetwork(EMPTY_NETWORK, entry("unheard-of")).unread]).toEqual(["case"]);
  });
});
