/** Marks of what was obeyed: kept as long as it may come again, and no longer. */
import { describe, expect, it } from "vitest";
import {
  OBEYED_KEPT_MS,
  OBEYED_MAX,
  OBEYED_SPACE,
  openObeyed,
} from "../../../../shared/runtime/intake/obeyed.ts";
import { emptyDisk, memoryRows, rowsOn } from "../../../harness/memory-rows.ts";

describe("what was obeyed", () => {
  it("is forgotten when it is too old to come again, and not before", async () => {
    const disk = emptyDisk();
    const rows = memoryRows(disk);
    const obeyed = openObeyed(rows, []);
    await rows.write((transaction) => {
      obeyed.write(transaction, "$old", 1_000);
      obeyed.write(transaction, "$young", 2_000);
    });
    for (const cause of ["$old", "$young"]) obeyed.add(cause);
    await obeyed.prune(1_000 + OBEYED_KEPT_MS);
    expect(["$old", "$young"].map((cause) => obeyed.has(cause))).toEqual([true, true]);
    await obeyed.prune(1_001 + OBEYED_KEPT_MS);
    expect(["$old", "$young"].map((cause) => obeyed.has(cause))).toEqual([false, true]);
    expect(rowsOn(disk, OBEYED_SPACE)).toHaveLength(1);
    expect(openObeyed(rows, []).has("$young")).toBe(true);
    expect(OBEYED_MAX).toBeGreaterThan(10_000);
  });
});
