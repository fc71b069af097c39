/** A network that was let go on after a restore, whose journal begins after that word. */
import { expect, it, describe } from "vitest";
import type { DurableRows } from "../../../../shared/core/ports.ts";
import { openHold } from "../../../../shared/runtime/restore/hold.ts";
import { markRebuilt } from "../../../../shared/runtime/restore/rebuilt.ts";
import { emptyDisk, memoryRows } from "../../../harness/memory-rows.ts";
import { START_MS } from "../../../harness/world.ts";
import { resumed } from "../stage.ts";

const RESTORE = "0123456789abcdef";

async function rebuilt(id = RESTORE, disk = emptyDisk()): Promise<DurableRows> {
  const rows = memoryRows(disk);
  await rows.write((transaction) => {
    markRebuilt(transaction, { id, atMs: START_MS });
  });
  return rows;
}

describe("a hold that has ended", () => {
  it("stays over when the word that ended it is forgotten", async () => {
    const rows = await rebuilt();
    const hold = openHold(rows);
    hold.note([resumed(RESTORE)]);
    await rows.write((transaction) => {
      hold.writeEnd(transaction);
    });
    expect(openHold(rows).current()).toBeNull();
    expect(openHold(rows).isBefore(START_MS - 1)).toBe(true);
  });

  it("says nothing of the restore after that", async () => {
    const disk = emptyDisk();
    const rows = await rebuilt(RESTORE, disk);
    const hold = openHold(rows);
    hold.note([resumed(RESTORE)]);
    await rows.write((transaction) => {
      hold.writeEnd(transaction);
    });
    const next = "fedcba9876543210";
    expect(openHold(await rebuilt(next, disk)).current()).toEqual({ restore: next });
  });

  it("control: goes on where nobody has ended it, whatever is forgotten", async () => {
    const rows = await rebuilt();
    const hold = openHold(rows);
    hold.note([resumed("fedcba9876543210")]);
    await rows.write((transaction) => {
      hold.writeEnd(transaction);
    });
    expect(openHold(rows).current()).toEqual({ restore: RESTORE });
  });
});
