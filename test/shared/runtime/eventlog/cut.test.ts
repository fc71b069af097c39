/** What came before a stream was told anew leaves the journal, and is missed by nobody. */
import { describe, expect, it } from "vitest";
import { SNAPSHOT, type Entry, type Fact } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { JOURNAL_SPACE, openJournal } from "../../../../shared/runtime/eventlog/journal.ts";
import { Readings } from "../../../../shared/runtime/intake/state-room/readings.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../../harness/memory-rows.ts";
import { foldNetwork, EMPTY_NETWORK } from "../../../../shared/domain/network-state.ts";

const fact = (type: string): Fact => ({ stream: "case", type, version: 1, data: { pages: 0 } });
const CHAIN: readonly Entry[] = place(
  ["one", "two", "three", SNAPSHOT.begun, SNAPSHOT.ended, "four"].map(fact),
  emptyHeads(),
  { atMs: 1, cause: null },
);
const STARTS = new Map([["case", 4]] as const);
const clock = { nowMs: () => 1 };

async function filled(disk: Disk) {
  const rows = memoryRows(disk);
  const journal = openJournal(rows);
  await rows.write((transaction) => {
    journal.write(transaction, CHAIN);
  });
  journal.extend(CHAIN);
  return { rows, journal };
}

describe("a journal that is cut where its stream was told anew", () => {
  it("holds nothing of what came before, and goes on as the chain that it was", async () => {
    const disk = emptyDisk();
    const { rows, journal } = await filled(disk);
    await rows.write((transaction) => {
      journal.cut(transaction, STARTS);
    });
    journal.forget(STARTS);
    expect(rowsOn(disk, JOURNAL_SPACE)).toHaveLength(3);
    const again = openJournal(memoryRows(disk));
    for (const one of [journal, again]) {
      expect(one.heads()).toEqual(again.heads());
      expect(one.baselineOf("case")).toEqual({ seq: 3, hash: CHAIN[3]?.prev });
      expect([2, 3, 4, 6].map((seq) => one.hashAt("case", seq) !== undefined)).toEqual(
        [2, 3, 4, 6].map((seq) => seq >= 4),
      );
    }
  });

  it("is the same when it is cut twice", async () => {
    const disk = emptyDisk();
    const { rows, journal } = await filled(disk);
    for (let time = 0; time < 2; time += 1) {
      await rows.write((transaction) => {
        journal.cut(transaction, STARTS);
      });
      journal.forget(STARTS);
    }
    expect(journal.entriesOf("case", 1, Infinity)).toEqual(CHAIN.slice(3));
    expect(journal.hashAt("case", 5)).toBe(CHAIN[5]?.prev);
  });

  it("takes what the homeserver repeats of it for a repetition", async () => {
    const { rows, journal } = await filled(emptyDisk());
    const readings = new Readings({ rows, clock }, journal);
    for (const entry of CHAIN) readings.keep(readings.of(entry.stream));
    await rows.write((transaction) => {
      journal.cut(transaction, STARTS);
    });
    journal.forget(STARTS);
    const verdicts = CHAIN.map((entry) => readings.offered(entry).verdict);
    expect(verdicts).toEqual(CHAIN.map(() => "repeated"));
  });
});

describe("a change of the state room on record", () => {
  const ref = "2e".repeat(16);
  const told = (type: string, data: Fact["data"]): Entry => {
    return { stream: "room", type, version: 1, data, seq: 1, prev: "", atMs: 5, cause: null };
  };
  const begun = told("compaction-begun", {
    ...{ ref, from: "!state:example.org", codename: "Lake 7", why: "command" },
  });
  const opened = told("compaction-opened", { ref, roomId: "!later:example.org" });

  it("names the room of later only once all is done", () => {
    const moving = [begun, opened].reduce(foldNetwork, EMPTY_NETWORK);
    expect(moving.compactions.now).toBeNull();
    const done = foldNetwork(moving, told("compaction-done", { ref }));
    expect(done.compactions.now).toMatchObject({ roomId: "!later:example.org", count: 1 });
  });

  it("is nothing where no room could be made", () => {
    const given = [begun, told("compaction-abandoned", { ref })].reduce(foldNetwork, EMPTY_NETWORK);
    expect(given.compactions).toEqual({ underWay: null, now: null });
  });
});
