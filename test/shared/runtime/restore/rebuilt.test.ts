/** A bot whose store was rebuilt takes the past in silently, and does what is still owed of it. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { markRebuilt, STILL_OWED_MS } from "../../../../shared/runtime/restore/rebuilt.ts";
import { emptyDisk, memoryRows, type Disk } from "../../../harness/memory-rows.ts";
import { START_MS } from "../../../sim/night.ts";
import { fact, NETWORK, resumed, send, Stage, type TestBot } from "../stage.ts";

const RESTORE = "0123456789abcdef";
const BEN = "@ben:example.org" as UserId;

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
      markRebuilt(transaction, { id: RESTORE, atMs: START_MS });
    });
  }
  const stage = new Stage(REACTING, disk);
  await stage.pass(5_000);
  if (isRebuilt) await stage.entry(resumed(RESTORE), NETWORK.bots.verify);
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

describe("a network that was restored", () => {
  const INVITE = { do: "invite", roomId: "!river" as RoomId, userId: BEN } as const;
  const HELD: Partial<TestBot> = {
    ...REACTING,
    onTick: ({ state }) =>
      state.some(({ type }) => type === "named")
        ? NOTHING
        : { facts: [fact("tick")], effects: [send("!desk", "tick")] },
    onMessage: ({ body }) => {
      const text = body.kind === "text" ? body.text : "";
      if (text === "ask") return { facts: [], effects: [send("!desk", "answered")] };
      if (text === "invite") return { facts: [], effects: [INVITE] };
      const did = { facts: [fact(text)], effects: [send("!desk", text)] };
      return text === "revoke" ? { ...did, duringHold: true } : did;
    },
    onRestored: (record, { held }) => ({
      facts: [],
      effects: [send("!desk", `record of ${record.length}, ${held?.restore ?? ""}`)],
    }),
  };

  async function held(): Promise<Stage> {
    const disk = await diskWith(entriesOf(["act"], START_MS - 1_000));
    await memoryRows(disk).write((transaction) => {
      markRebuilt(transaction, { id: RESTORE, atMs: START_MS });
    });
    const stage = new Stage(HELD, disk);
    await stage.pass(5_000);
    return stage;
  }
  const words = (stage: Stage): readonly string[] =>
    stage.done.filter((call) => !call.startsWith("append"));

  it("shows its record once, and does nothing of itself, over a restart too", async () => {
    const stage = await held();
    await stage.pass(60_000);
    stage.kill();
    const again = new Stage(HELD, stage.disk);
    await again.pass(60_000);
    expect([...words(stage), ...words(again)]).toEqual([`send !desk record of 1, ${RESTORE}`]);
    expect(again.rows("journal")).toHaveLength(1);
  });

  it("refuses what would change something, answers questions, lets roles be taken", async () => {
    const stage = await held();
    await stage.say("change");
    await stage.say("ask");
    await stage.say("revoke");
    await stage.pass(1_000);
    expect(stage.notices).toEqual(["held-refusal"]);
    expect(words(stage).slice(1)).toEqual([
      "send !desk held-refusal",
      "send !desk answered",
      "send !desk revoke",
    ]);
  });

  it("asks nobody in, though no fact would be left", async () => {
    const stage = await held();
    await stage.say("invite");
    await stage.pass(1_000);
    expect(stage.notices).toEqual(["held-refusal"]);
    expect(stage.done).not.toContain(`invite !river ${BEN}`);
  });

  it("does not go on by the word for another restore", async () => {
    const stage = await held();
    await stage.entry(resumed("fedcba9876543210"), NETWORK.bots.verify);
    await stage.say("change");
    expect(stage.notices).toEqual(["held-refusal"]);
  });

  it("control: goes on by its own, and makes up for what is owed", async () => {
    const stage = await held();
    await stage.entry(resumed(RESTORE), NETWORK.bots.verify);
    await stage.pass(3_000);
    await stage.say("change");
    await stage.pass(1_000);
    expect(stage.notices).toEqual([]);
    expect(words(stage).slice(1)).toEqual(["send !desk heard act", "send !desk change"]);
    stage.kill();
    const again = new Stage(HELD, stage.disk);
    await again.say("invite");
    await again.pass(1_000);
    expect(again.notices).toEqual([]);
    expect(words(again)).toEqual([`invite !river ${BEN}`]);
  });
});
