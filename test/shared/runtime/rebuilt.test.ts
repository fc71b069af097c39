/** A bot whose store was rebuilt takes the past in silently, and does what is still owed of it. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/entry.ts";
import { emptyHeads, place } from "../../../shared/eventlog/chain.ts";
import { markRebuilt, STILL_OWED_MS } from "../../../shared/runtime/rebuilt.ts";
import { emptyDisk, memoryRows, type Disk } from "../../harness/memory-rows.ts";
import { START_MS } from "../../sim/night.ts";
import { fact, NETWORK, send, Stage, type TestBot } from "./stage.ts";

/** Writes a fact when the other bot says "act", and speaks whatever it says. */
const REACTING: Partial<TestBot> = {
  onEntry: (entry) => ({
    facts: entry.type === "act" ? [fact("mine")] : [],
    effects: [send("!desk", `heard ${entry.type}`)],
  }),
};

function entriesOf(types: readonly string[], atMs: number): readonly Entry[] {
  const facts = types.map((type) => ({ ...fact("said"), type, stream: "committee" as const }));
  return place(facts, emptyHeads(), { atMs, cause: "$elsewhere" });
}

/** A disk on which these entries of alert were read, and nothing was made of them. */
async function diskWith(entries: readonly Entry[]): Promise<Disk> {
  const stage = new Stage({ onEntry: () => NOTHING }, emptyDisk());
  for (const entry of entries) await stage.entry(entry, NETWORK.bots.alert);
  stage.kill();
  return stage.disk;
}

async function restarted(disk: Disk, isRebuilt: boolean): Promise<Stage> {
  if (isRebuilt) {
    await memoryRows(disk).write((transaction) => {
      markRebuilt(transaction, START_MS);
    });
  }
  const stage = new Stage(REACTING, disk);
  await stage.pass(5_000);
  return stage;
}

describe("a rebuilt store", () => {
  it("makes up for a fact that is owed, and repeats no words", async () => {
    const disk = await diskWith(entriesOf(["chat", "act"], START_MS - 1_000));
    const { done } = await restarted(disk, true);
    expect(done.filter((call) => call.includes("heard"))).toEqual(["send !desk heard act"]);
    expect(done.some((call) => call.startsWith("append"))).toBe(true);
  });

  it("makes up for it once, over restarts", async () => {
    const stage = await restarted(await diskWith(entriesOf(["act"], START_MS - 1_000)), true);
    stage.kill();
    expect((await restarted(stage.disk, true)).done).toEqual([]);
  });

  it("leaves what is long over", async () => {
    const disk = await diskWith(entriesOf(["act"], START_MS - STILL_OWED_MS - 1));
    expect((await restarted(disk, true)).done).toEqual([]);
  });

  it("control: without the mark, a restart makes up for nothing", async () => {
    const disk = await diskWith(entriesOf(["act"], START_MS - 1_000));
    expect((await restarted(disk, false)).done).toEqual([]);
  });
});
