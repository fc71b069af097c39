import { describe, expect, test } from "vitest";
import { Register } from "../../../shared/domain/register.ts";

type Thing = Readonly<{ names: readonly string[]; overAtMs: number | null }>;

const DAY_MS = 24 * 3_600_000;
const rule = {
  overAtMs: ({ overAtMs }: Thing) => overAtMs,
  namesOf: ({ names }: Thing) => names,
};
const thing = (names: readonly string[], overAtMs: number | null = null): Thing => ({
  names,
  overAtMs,
});
const empty = Register.empty<string, Thing>(rule);

describe("a register", () => {
  test("keeps what is over apart, and has both", () => {
    const both = empty.with("open", thing([])).with("over", thing([], 5));
    expect([...both.keys()]).toEqual(["open", "over"]);
    expect([...both.live.keys()]).toEqual(["open"]);
    expect([...both.with("open", thing([], 7)).live.keys()]).toEqual([]);
    expect([...both.with("over", thing([])).live.keys()]).toEqual(["open", "over"]);
    expect(empty.size).toBe(0);
  });

  test("finds things by every name that they have now, and by none that they had", () => {
    const one = thing(["river", "north"]);
    const other = thing(["north"]);
    const register = empty.with("one", one).with("other", other);
    expect(register.named("north")).toEqual([one, other]);
    expect(register.named("river")).toEqual([one]);
    expect(register.named("south")).toEqual([]);
    const moved = thing(["south"]);
    const after = register.with("one", moved);
    expect(after.named("north")).toEqual([other]);
    expect(after.named("river")).toEqual([]);
    expect(after.named("south")).toEqual([moved]);
    expect(after.without("one").named("south")).toEqual([]);
    expect(register.named("river")).toEqual([one]);
  });

  test("tells what was over by a time, and nothing that is live or was over later", () => {
    const register = empty
      .with("live", thing(["a"]))
      .with("old", thing(["a"], 0))
      .with("young", thing(["a"], DAY_MS));
    expect(register.overBefore(0)).toEqual(["old"]);
    expect(register.overBefore(DAY_MS)).toEqual(["old", "young"]);
    expect(register.overBefore(-1)).toEqual([]);
    expect(register.without("old").overBefore(DAY_MS)).toEqual(["young"]);
    expect(register.with("old", thing([])).overBefore(DAY_MS)).toEqual(["young"]);
  });
});
