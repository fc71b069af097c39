/** A bot that knows nothing of a stream begins where its writer tells it anew. */
import { describe, expect, it } from "vitest";
import { SNAPSHOT, type Entry, type Fact } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { entryFromBytes, JOURNAL_SPACE } from "../../../../shared/runtime/eventlog/journal.ts";
import { emptyDisk, rowsOn } from "../../../harness/memory-rows.ts";
import { fact, NETWORK, Stage } from "../stage.ts";

const named = (type: string): Fact => ({ ...fact("said"), type, stream: "committee" });
const TYPES = ["old", "older", SNAPSHOT.begun, SNAPSHOT.ended, "new", "newer"];
const CHAIN = place(TYPES.map(named), emptyHeads(), { atMs: 1, cause: null });
const TAIL = CHAIN.slice(2);

function journaled(stage: Stage): readonly Entry[] {
  return rowsOn(stage.disk, JOURNAL_SPACE).map(([, bytes]) => entryFromBytes(bytes));
}

async function hear(stage: Stage, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) await stage.entry(entry, NETWORK.bots.alert);
  await stage.pass(1_000);
}

describe("a bot that reads a stream told anew", () => {
  it("begins there, and goes on after a restart", async () => {
    const first = new Stage({}, emptyDisk());
    await hear(first, TAIL.slice(0, 3));
    first.kill();
    const again = new Stage({}, first.disk);
    await hear(again, TAIL);
    expect(journaled(again)).toEqual(TAIL);
    expect(again.runtime.safeMode()).toEqual([]);
  });

  it.each([1, 2, 3])("begins there in any order, killed after %i of them", async (count) => {
    const backwards = TAIL.toReversed();
    const first = new Stage({}, emptyDisk());
    await hear(first, backwards.slice(0, count));
    first.kill();
    const again = new Stage({}, first.disk);
    await hear(again, backwards.slice(count));
    expect(journaled(again)).toEqual(TAIL);
    expect(again.rows("waiting")).toEqual([]);
  });

  it("keeps nothing of what came before it, though it came here first", async () => {
    const stage = new Stage({}, emptyDisk());
    await hear(stage, [...CHAIN.slice(1, 2), ...TAIL, ...CHAIN.slice(0, 2)]);
    expect(journaled(stage)).toEqual(TAIL);
    expect(stage.rows("waiting")).toEqual([]);
  });

  it("control: reads on through it where it knew what came before", async () => {
    const stage = new Stage({}, emptyDisk());
    await hear(stage, CHAIN);
    expect(journaled(stage)).toEqual(CHAIN);
  });
});
