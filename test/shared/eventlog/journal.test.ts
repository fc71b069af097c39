/** The durable record of the streams. */
import { describe, expect, it } from "vitest";
import { emptyHeads, hashOf, place } from "../../../shared/eventlog/chain.ts";
import {
  entryBytes,
  JOURNAL_SPACE,
  openJournal,
  placeKey,
} from "../../../shared/eventlog/journal.ts";
import { emptyDisk, memoryRows, type Disk } from "../../harness/memory-rows.ts";

const FACT = { stream: "case" as const, type: "named", version: 1, data: {} };
const ENTRIES = place([FACT, FACT, FACT], emptyHeads(), { atMs: 1, cause: null });

async function journaled(): Promise<Disk> {
  const disk = emptyDisk();
  const rows = memoryRows(disk);
  const journal = openJournal(rows);
  await rows.write((transaction) => {
    journal.write(transaction, ENTRIES);
  });
  return disk;
}

describe("a journal", () => {
  it("is read again as it was written, with the same heads", async () => {
    const journal = openJournal(memoryRows(await journaled()));
    expect(journal.readAll()).toEqual(ENTRIES);
    expect(journal.heads().case).toEqual({ seq: 3, hash: ENTRIES[2] && hashOf(ENTRIES[2]) });
    expect(journal.hashAt("case", 1)).toBe(ENTRIES[1]?.prev);
    expect(journal.hashAt("case", 4)).toBeUndefined();
    expect(journal.hashAt("case", 0)).toBeUndefined();
  });

  it.each([1, 2])("is refused when entry %i is missing", async (seq) => {
    const disk = await journaled();
    disk.spaces.get(JOURNAL_SPACE)?.delete(placeKey("case", seq));
    expect(() => openJournal(memoryRows(disk))).toThrow(/not one unbroken chain/u);
  });

  it.each([1, 2])("is refused when entry %i says something else than it did", async (seq) => {
    const disk = await journaled();
    const [genuine] = ENTRIES.slice(seq - 1);
    if (genuine === undefined) throw new Error("there are three");
    const changed = entryBytes({ ...genuine, data: { name: "changed" } });
    disk.spaces.get(JOURNAL_SPACE)?.set(placeKey("case", seq), changed);
    expect(() => openJournal(memoryRows(disk))).toThrow(/not one unbroken chain/u);
  });

  it("is refused when an entry was changed", async () => {
    const disk = await journaled();
    const changed = new TextEncoder().encode("{}");
    disk.spaces.get(JOURNAL_SPACE)?.set(placeKey("case", 2), changed);
    expect(() => openJournal(memoryRows(disk))).toThrow(/not one unbroken chain/u);
  });
});
