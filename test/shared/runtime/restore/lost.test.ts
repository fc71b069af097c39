/** A hole in the record that nobody can fill: an entry was swallowed, and the disks burnt. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../shared/core/bot.ts";
import type { Entry, StreamName } from "../../../../shared/core/protocol/entry.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { LOST_WAIT_MS } from "../../../../shared/runtime/restore/past-desk.ts";
import { markRebuilt } from "../../../../shared/runtime/restore/rebuilt.ts";
import { memoryRows } from "../../../harness/memory-rows.ts";
import { START_MS } from "../../../sim/night.ts";
import { fact, NETWORK, resumed, send, Stage, type TestBot } from "../stage.ts";

const RESTORE = "0123456789abcdef";
const BOT: Partial<TestBot> = {
  writes: ["people", "case"],
  onMessage: ({ body }) => {
    const text = body.kind === "text" ? body.text : "";
    if (text !== "resume") return { facts: [fact(text)], effects: [send("!desk", text)] };
    const end = {
      stream: "people",
      type: "resumed",
      version: 1,
      data: { restore: RESTORE },
    } as const;
    return { facts: [end], effects: [send("!desk", "resumed")], duringHold: true };
  },
  onRestored: (record, { held }) => ({
    facts: [],
    effects: [send("!desk", `record of ${record.length}, ${held?.lost ?? 0} lost`)],
  }),
};

function chain(count: number, stream: StreamName = "case"): readonly Entry[] {
  const facts = Array.from({ length: count }, (_, index) => ({ ...fact(`${index}`), stream }));
  return place(facts, emptyHeads(), { atMs: START_MS - 1_000, cause: null }).map((entry) => ({
    ...entry,
  }));
}

/** A store that was made anew over a past in which these are missing. */
async function rebuiltOver(past: readonly Entry[], bot = BOT): Promise<Stage> {
  const reading = new Stage({ writes: bot.writes ?? [] });
  for (const entry of past) await reading.entry(entry, NETWORK.bots.verify);
  reading.kill();
  await memoryRows(reading.disk).write((transaction) => {
    markRebuilt(transaction, { id: RESTORE, atMs: START_MS });
  });
  const stage = new Stage(bot, reading.disk);
  await stage.pass(LOST_WAIT_MS + 5_000);
  return stage;
}

function rebuiltWithout(...missing: readonly number[]): Promise<Stage> {
  return rebuiltOver(chain(5).filter(({ seq }) => !missing.includes(seq)));
}

const appended = (stage: Stage): readonly string[] =>
  stage.done.filter((call) => call.startsWith("append"));

describe("a record with a hole", () => {
  it("is shown with the number of entries that are missing, and nothing is done", async () => {
    const stage = await rebuiltWithout(2);
    await stage.say("change");
    await stage.pass(60_000);
    expect(stage.done).toContain("send !desk record of 1, 1 lost");
    expect(stage.notices).toContain("held-refusal");
    expect(appended(stage)).toEqual([]);
  });

  it.each([
    ["one", [2], ["append case/2"]],
    ["some in a row", [2, 3], ["append case/2", "append case/3"]],
    ["more than one", [2, 4], ["append case/2", "append case/4"]],
  ] as const)(
    "goes on without %s once an organizer says so, and says it",
    async (_what, missing, fillers) => {
      const stage = await rebuiltWithout(...missing);
      await stage.say("resume");
      await stage.say("change");
      await stage.pass(10_000);
      expect(appended(stage)).toEqual([...fillers, "append people/1", "append case/6"]);
      expect(stage.notices).toContain(`entries-lost ${missing.length}`);
      expect(stage.runtime.safeMode()).toEqual([]);
      expect(stage.done).toContain("send !desk change");
    },
  );

  it("goes on when another bot was told so", async () => {
    const past = chain(3).filter(({ seq }) => seq !== 2);
    const stage = await rebuiltOver(past, { ...BOT, writes: ["case"] });
    await stage.entry(resumed(RESTORE), NETWORK.bots.verify);
    await stage.pass(10_000);
    expect(appended(stage)).toEqual(["append case/2"]);
    expect(stage.runtime.safeMode()).toEqual([]);
  });

  it.each([[[2]], [[2, 3]]])("is whole when %j come after all: too late", async (missing) => {
    const stage = await rebuiltWithout(...missing);
    await stage.say("resume");
    await stage.pass(5_000);
    for (const entry of chain(5)) await stage.entry(entry, NETWORK.bots.verify);
    await stage.pass(20_000);
    expect(stage.runtime.safeMode()).toEqual([]);
    expect(stage.notices).not.toContain("intruder");
  });

  it("is whole at the next start, too", async () => {
    const stage = await rebuiltWithout(2);
    await stage.say("resume");
    await stage.pass(5_000);
    stage.kill();
    const again = new Stage(BOT, stage.disk);
    await again.pass(20_000);
    expect(again.runtime.safeMode()).toEqual([]);
    expect(again.rows("journal")).toHaveLength(6);
  });

  it("is not filled where two entries claim the place behind it", async () => {
    const [first, , third] = chain(3);
    if (first === undefined || third === undefined) throw new Error("three facts, three entries");
    const stage = await rebuiltOver([first, third, { ...third, prev: "ab".repeat(32) }]);
    await stage.say("resume");
    await stage.pass(5_000);
    expect(appended(stage)).toEqual([]);
  });

  it("control: in a store that was never lost it is waited for", async () => {
    const stage = new Stage(BOT);
    for (const entry of chain(3)) {
      if (entry.seq !== 2) await stage.entry(entry, NETWORK.bots.verify);
    }
    await stage.pass(LOST_WAIT_MS + 5_000);
    await stage.say("resume");
    await stage.pass(5_000);
    expect(appended(stage)).toEqual([]);
    expect(stage.runtime.safeMode()).toEqual([{ stream: "case", why: "gap" }]);
  });

  it("control: without a hole the record is shown, and nothing is filled", async () => {
    const stage = await rebuiltOver(chain(2));
    expect(stage.done).toContain("send !desk record of 2, 0 lost");
    await stage.say("resume");
    await stage.pass(5_000);
    expect(appended(stage)).toEqual(["append people/1"]);
  });
});

describe("a reader of what was lost", () => {
  it("reads on past it, and takes nothing else in its place", async () => {
    const read: string[] = [];
    const alerts = chain(3, "committee");
    const stage = new Stage({
      onEntry: ({ type, seq }) => {
        read.push(`${seq} ${type}`);
        return NOTHING;
      },
    });
    const [first, second, third] = alerts;
    if (!first || !second || !third) throw new Error("three facts, three entries");
    const filler = { ...second, type: "entry-lost", data: { hash: third.prev } };
    for (const entry of [first, third, filler, second]) {
      await stage.entry(entry, NETWORK.bots.alert);
    }
    await stage.pass(20_000);
    expect(read).toEqual(["1 named", "2 entry-lost", "3 named"]);
    expect(stage.runtime.safeMode()).toEqual([]);
  });
});
