/** What the doctor says of the length of the record. */
import { describe, expect, it } from "vitest";
import { sizeOf } from "../../../scripts/doctor/stores.ts";

describe("the doctor's look at how long the record is", () => {
  it("says it in entries and in MiB", () => {
    const finding = sizeOf(1_200, 3_000_000);
    expect(finding).toMatchObject({ level: "ok", check: "state-size" });
    expect(finding.says).toContain("1200 entries, 3 MiB");
    expect(finding.values).toEqual({ entries: 1_200, bytes: 3_000_000 });
  });

  it("warns where every start takes long because of it", () => {
    expect(sizeOf(100_000, 0).level).toBe("ok");
    expect(sizeOf(100_001, 0)).toMatchObject({ level: "warn", check: "state-size" });
  });
});
