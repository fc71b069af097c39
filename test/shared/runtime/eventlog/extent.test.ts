/** How much stands in the record of this disk, before and after what came before is cut off. */
import { describe, expect, it } from "vitest";
import { SNAPSHOT, type Entry, type Fact } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, headOf, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { openJournal } from "../../../../shared/runtime/eventlog/journal.ts";
import { extentOf } from "../../../../shared/runtime/eventlog/extent.ts";
import { emptyDisk, memoryRows } from "../../../harness/memory-rows.ts";

const fact = (type: string, data: Fact["data"] = {}): Fact => {
  return { stream: "case", type, version: 1, data };
};

describe("the extent of a record", () => {
  it("is nothing where nothing was written", () => {
    expect(extentOf(openJournal(memoryRows(emptyDisk())))()).toEqual({ entries: 0, sinceMs: null });
  });

  it("grows with each entry, and begins anew where what came before was cut off", async () => {
    const rows = memoryRows(emptyDisk());
    const journal = openJournal(rows);
    const extent = extentOf(journal);
    const heads = { ...emptyHeads() };
    const write = async (facts: readonly Fact[], atMs: number): Promise<readonly Entry[]> => {
      const entries = place(facts, heads, { atMs, cause: null });
      for (const entry of entries) heads[entry.stream] = headOf(entry);
      await rows.write((transaction) => {
        journal.write(transaction, entries);
      });
      journal.extend(entries);
      return entries;
    };
    await write([fact("one"), fact("two")], 1_000);
    expect(extent()).toEqual({ entries: 2, sinceMs: 1_000 });
    const told = [fact(SNAPSHOT.begun, { pages: 0 }), fact(SNAPSHOT.ended)];
    const [begun] = await write(told, 5_000);
    expect(extent()).toEqual({ entries: 4, sinceMs: 1_000 });
    const starts = new Map([["case", begun?.seq ?? 0]] as const);
    await rows.write((transaction) => {
      journal.cut(transaction, starts);
    });
    journal.forget(starts);
    expect(extent()).toEqual({ entries: 2, sinceMs: 5_000 });
    expect(extentOf(openJournal(rows))()).toEqual({ entries: 2, sinceMs: 5_000 });
  });
});
