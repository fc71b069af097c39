/** Marks of what was obeyed: kept as long as it may come again, and no longer. */
import { describe, expect, it } from "vitest";
import { entryCause, type Entry } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import {
  FORGOTTEN_AT_ONCE_MAX,
  OBEYED_MAX,
  OBEYED_SPACE,
  openObeyed,
  type Obeyed,
} from "../../../../shared/runtime/record/obeyed.ts";
import { OBEYED_KEPT_MS } from "../../../../shared/runtime/record/causes.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../../harness/memory-rows.ts";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A disk with so many marks, one a millisecond from `firstMs` on. */
function marked(count: number, firstMs = 0): Disk {
  const disk = emptyDisk();
  const marks = Array.from(
    { length: count },
    (_, n) => [`$${n}`, encoded(`${firstMs + n}`)] as const,
  );
  disk.spaces.set(OBEYED_SPACE, new Map(marks));
  return disk;
}

function own(cause: string, atMs: number): Entry {
  const fact = { stream: "case" as const, type: "named", version: 1, data: {} };
  const [entry] = place([fact], emptyHeads(), { atMs, cause });
  if (entry === undefined) throw new Error("there is one");
  return entry;
}

/** How many there are, without putting them in order. */
function marksOn(disk: Disk): number {
  return disk.spaces.get(OBEYED_SPACE)?.size ?? 0;
}

async function pruneAll(obeyed: Obeyed, nowMs: number, disk: Disk): Promise<number> {
  for (let times = 1; ; times += 1) {
    const before = marksOn(disk);
    await obeyed.prune(nowMs);
    const gone = before - marksOn(disk);
    expect(gone).toBeLessThanOrEqual(FORGOTTEN_AT_ONCE_MAX);
    if (gone === 0) return times;
  }
}

describe("what was obeyed", () => {
  it("is forgotten when it is too old to come again, and not before", async () => {
    const disk = emptyDisk();
    const rows = memoryRows(disk);
    const obeyed = openObeyed(rows);
    await rows.write((transaction) => {
      obeyed.write(transaction, "$old", 1_000);
      obeyed.write(transaction, "$young", 2_000);
    });
    obeyed.add("$old", 1_000);
    obeyed.add("$young", 2_000);
    await obeyed.prune(1_000 + OBEYED_KEPT_MS);
    expect(["$old", "$young"].map((cause) => obeyed.has(cause))).toEqual([true, true]);
    await obeyed.prune(1_001 + OBEYED_KEPT_MS);
    expect(["$old", "$young"].map((cause) => obeyed.has(cause))).toEqual([false, true]);
    expect(rowsOn(disk, OBEYED_SPACE)).toHaveLength(1);
    expect(openObeyed(rows).has("$young")).toBe(true);
    expect(OBEYED_MAX).toBeGreaterThan(10_000);
  });

  it("is forgotten a little at a time, however much there is, the oldest first", async () => {
    const disk = marked(10 * FORGOTTEN_AT_ONCE_MAX);
    const obeyed = openObeyed(memoryRows(disk));
    await obeyed.prune(10 * OBEYED_KEPT_MS);
    const [gone, kept] = [FORGOTTEN_AT_ONCE_MAX - 1, FORGOTTEN_AT_ONCE_MAX].map((n) => `$${n}`);
    expect([gone, kept].map((cause) => obeyed.has(cause ?? ""))).toEqual([false, true]);
    expect(await pruneAll(obeyed, 10 * OBEYED_KEPT_MS, disk)).toBe(10);
    expect(rowsOn(disk, OBEYED_SPACE)).toEqual([]);
  });

  it("is forgotten beyond the bound, though it is young", async () => {
    const disk = marked(OBEYED_MAX + 300);
    const obeyed = openObeyed(memoryRows(disk));
    await pruneAll(obeyed, OBEYED_MAX + 300, disk);
    expect(marksOn(disk)).toBe(OBEYED_MAX);
    expect([299, 300].map((n) => obeyed.has(`$${n}`))).toEqual([false, true]);
  });

  it("stands in the journal as the cause of a fact, for as long as it may come again", async () => {
    const obeyed = openObeyed(memoryRows(emptyDisk()));
    obeyed.addOwn(own("$said", 1_000));
    expect(obeyed.has("$said")).toBe(true);
    await obeyed.prune(1_001 + OBEYED_KEPT_MS);
    expect(obeyed.has("$said")).toBe(false);
  });

  it("is known for good of entries: they come again when a store is made anew", async () => {
    const obeyed = openObeyed(memoryRows(emptyDisk()));
    const places = [1, 7, 8, 9, 5_000].map((seq) => ({ stream: "alert" as const, seq }));
    for (const one of places) obeyed.addOwn(own(entryCause(one), 0));
    await obeyed.prune(100 * OBEYED_KEPT_MS);
    expect(places.every((one) => obeyed.has(entryCause(one)))).toBe(true);
    const others = [0, 2, 6, 10, 4_999, 5_001, 1_000_000].map((seq) => `entry:alert/${seq}`);
    expect([...others, "entry:case/1", "entry:alert/", "entry:x/1"].some(obeyed.has)).toBe(false);
  });
});
