import { describe, expect, test } from "vitest";
import { OVER_KEPT_MS, Register } from "../../../shared/domain/register.ts";

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

  test("forgets what was over for long, and nothing that is live or was over lately", () => {
    const register = empty
      .with("live", thing(["a"]))
      .with("old", thing(["a"], 0))
      .with("young", thing(["a"], DAY_MS));
    const aged = register.aged(OVER_KEPT_MS);
    expect([...aged.keys()]).toEqual(["live", "young"]);
    expect(aged.named("a")).toHaveLength(2);
    expect([...register.aged(OVER_KEPT_MS - 1).keys()]).toEqual(["live", "old", "young"]);
  });

  test("looks for what is to be forgotten once a week, and not when a clock goes back", () => {
    const register = empty.with("old", thing([], 0)).aged(OVER_KEPT_MS - DAY_MS);
    expect(register.aged(OVER_KEPT_MS).size).toBe(1);
    expect(register.aged(0)).toBe(register);
    expect(register.aged(OVER_KEPT_MS + 6 * DAY_MS).size).toBe(0);
  });
});
