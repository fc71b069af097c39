/** The durable record of the streams. */
import { describe, expect, it } from "vitest";
import { SNAPSHOT, type Entry } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, genesisOf, hashOf, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { encodeEntry } from "../../../../shared/runtime/eventlog/codec.ts";
import {
  entryBytes,
  JOURNAL_SPACE,
  openJournal,
  placeKey,
} from "../../../../shared/runtime/eventlog/journal.ts";
import { emptyDisk, memoryRows, type Disk } from "../../../harness/memory-rows.ts";

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

  it("is read once at its start, and its entries are handed on one by one", async () => {
    const rows = memoryRows(await journaled());
    let lists = 0;
    const list: typeof rows.list = (space) => {
      lists += 1;
      return rows.list(space);
    };
    const heard: Entry[] = [];
    openJournal({ ...rows, list }, (entry) => heard.push(entry));
    expect(heard).toEqual(ENTRIES);
    expect(lists).toBe(1);
  });

  it.each([
    ["some", 2, 3, [2, 3]],
    ["one", 1, 1, [1]],
    ["those that there are", 3, 99, [3]],
    ["none", 4, 9, []],
    ["none the wrong way round", 3, 2, []],
  ])("gives a part of a stream, without the rest of it: %s", async (_what, from, to, seqs) => {
    const rows = memoryRows(await journaled());
    const journal = openJournal(rows);
    expect(journal.entriesOf("case", from, to).map(({ seq }) => seq)).toEqual(seqs);
    expect(journal.entriesOf("alert", from, to)).toEqual([]);
  });

  it("knows the hash of each place, however many there are", () => {
    const facts = Array.from({ length: 300 }, () => FACT);
    const entries = place(facts, emptyHeads(), { atMs: 1, cause: null });
    const journal = openJournal(memoryRows(emptyDisk()));
    journal.extend(entries);
    expect(entries.map(({ seq }) => journal.hashAt("case", seq))).toEqual(entries.map(hashOf));
    expect([0, 301, 1.5].map((seq) => journal.hashAt("case", seq))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
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

  it("is read as an earlier version wrote it, and still notices a change", async () => {
    const disk = await journaled();
    const rows = disk.spaces.get(JOURNAL_SPACE);
    const earlier = (entry: Entry): Uint8Array =>
      new TextEncoder().encode(JSON.stringify(encodeEntry(entry)));
    for (const entry of ENTRIES) rows?.set(placeKey(entry.stream, entry.seq), earlier(entry));
    expect(openJournal(memoryRows(disk)).readAll()).toEqual([...ENTRIES]);
    const [first] = ENTRIES;
    if (first === undefined) throw new Error("there are three");
    rows?.set(placeKey("case", 1), earlier({ ...first, data: { name: "changed" } }));
    expect(() => openJournal(memoryRows(disk))).toThrow(/not one unbroken chain/u);
  });

  it("is refused when an entry was changed", async () => {
    const disk = await journaled();
    const changed = new TextEncoder().encode("{}");
    disk.spaces.get(JOURNAL_SPACE)?.set(placeKey("case", 2), changed);
    expect(() => openJournal(memoryRows(disk))).toThrow(/not one unbroken chain/u);
  });
});

describe("a journal of a stream that was told anew", () => {
  const BEGUN = { ...FACT, type: SNAPSHOT.begun };
  const chain = place([FACT, FACT, BEGUN, FACT], emptyHeads(), { atMs: 1, cause: null });

  async function diskFrom(place_: number): Promise<Disk> {
    const disk = emptyDisk();
    const rows = memoryRows(disk);
    await rows.write((transaction) => {
      openJournal(rows).write(transaction, chain.slice(place_));
    });
    return disk;
  }

  it("begins there, under what came before it", async () => {
    const journal = openJournal(memoryRows(await diskFrom(2)));
    expect(journal.readAll()).toEqual(chain.slice(2));
    expect(journal.baselineOf("case")).toEqual({ seq: 2, hash: chain[1] && hashOf(chain[1]) });
    expect(journal.heads().case).toEqual({ seq: 4, hash: chain[3] && hashOf(chain[3]) });
    const hashes = [1, 2, 3, 4, 5].map((seq) => journal.hashAt("case", seq));
    expect(hashes).toEqual([undefined, undefined, ...chain.slice(2).map(hashOf), undefined]);
    expect(journal.entriesOf("case", 1, 9).map(({ seq }) => seq)).toEqual([3, 4]);
  });

  it("control: it goes on from what it holds where that is all there is", async () => {
    const journal = openJournal(memoryRows(await diskFrom(0)));
    expect(journal.baselineOf("case")).toEqual(genesisOf("case"));
    expect(journal.hashAt("case", 1)).toBe(chain[1]?.prev);
  });

  it.each([1, 3])("control: begins with nothing else, such as entry %i", async (at) => {
    const disk = await diskFrom(at);
    expect(() => openJournal(memoryRows(disk))).toThrow(/not one unbroken chain/u);
  });
});
