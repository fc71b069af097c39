/** What a bot must not build upon: a forged past of its own, and a past that is still missing. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../../shared/core/bot.ts";
import type { Entry, Fact } from "../../../../../shared/core/protocol/entry.ts";
import type { EventId } from "../../../../../shared/core/values/ids.ts";
import { emptyHeads, place } from "../../../../../shared/runtime/eventlog/chain.ts";
import { markRebuilt } from "../../../../../shared/runtime/restore/rebuilt.ts";
import { memoryRows } from "../../../../harness/memory-rows.ts";
import { START_MS } from "../../../../sim/night.ts";
import { fact, NETWORK, resumed, send, Stage, type TestBot } from "../../stage.ts";

const { verify, alert } = NETWORK.bots;
const APPENDING: Partial<TestBot> = {
  onMessage: () => ({ facts: [fact("mine")], effects: [] }),
};

function chain(stream: Fact["stream"], cause: string, ...names: readonly string[]) {
  const facts = names.map((name) => ({ ...fact(name), stream }));
  const entries = place(facts, emptyHeads(), { atMs: START_MS - 1_000, cause });
  return (seq: number): Entry => {
    const entry = entries[seq - 1];
    if (entry === undefined) throw new Error("the chain is that long");
    return entry;
  };
}

const own = chain("case", "$elsewhere", "one", "two");
const theirs = chain("alert", "$elsewhere", "chat", "more");

describe("a forgery of an old own entry", () => {
  it("stops the bot from appending, at once and after a restart", async () => {
    const stage = new Stage(APPENDING);
    for (const text of ["one", "two"]) await stage.say(text);
    await stage.entry(chain("case", "$elsewhere", "another past")(1), verify);
    await stage.say("three");
    expect(stage.rows("journal")).toHaveLength(2);
    stage.kill();
    const again = new Stage(APPENDING, stage.disk);
    await again.say("four");
    expect(again.rows("journal")).toHaveLength(2);
    expect(again.runtime.safeMode()).toEqual([{ stream: "case", why: "forged" }]);
  });

  it("stops its timers from appending, too", async () => {
    let isDue = false;
    const stage = new Stage({
      ...APPENDING,
      onTick: () => (isDue ? { facts: [fact("due")], effects: [] } : NOTHING),
    });
    for (const text of ["one", "two"]) await stage.say(text);
    await stage.entry(chain("case", "$elsewhere", "another past")(1), verify);
    isDue = true;
    await stage.pass(3_000);
    expect(stage.rows("journal")).toHaveLength(2);
  });

  it("control: a repetition of it stops nothing", async () => {
    const stage = new Stage(APPENDING);
    for (const text of ["one", "two"]) await stage.say(text);
    const [first] = stage.runtime.state();
    if (first !== undefined) await stage.entry(first, verify);
    await stage.say("three");
    expect(stage.rows("journal")).toHaveLength(3);
  });
});

describe("own entries that the disk has lost", () => {
  it("are taken in silently, and what they react to is not reacted to again", async () => {
    const seen: string[] = [];
    const stage = new Stage({
      onEntry: (entry) => {
        seen.push(`${entry.stream}/${entry.seq}`);
        return NOTHING;
      },
    });
    await stage.entry(chain("case", "entry:alert/1", "saw")(1), verify);
    for (const seq of [1, 2]) await stage.entry(theirs(seq), alert);
    expect(stage.runtime.state()).toHaveLength(3);
    expect(seen).toEqual(["alert/2"]);
  });

  it("are waited for before a timer appends anything", async () => {
    let isDue = false;
    const stage = new Stage({
      onTick: ({ state }) =>
        isDue && state.length < 3 ? { facts: [fact("due")], effects: [] } : NOTHING,
    });
    await stage.entry(own(2), verify);
    isDue = true;
    await stage.pass(3_000);
    expect(stage.rows("journal")).toEqual([]);
    await stage.entry(own(1), verify);
    await stage.pass(3_000);
    expect(stage.runtime.state().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it("are waited for before the receipt of an effect is made a fact", async () => {
    const stage = new Stage({
      onMessage: () => ({ facts: [], effects: [{ ...send("!desk", "spoken"), ticket: 1 }] }),
      onReceipt: () => ({ facts: [fact("arrived")], effects: [] }),
    });
    await stage.entry(own(2), verify);
    await stage.say("go");
    await stage.pass(3_000);
    expect(stage.rows("journal")).toEqual([]);
    const row = stage.disk.spaces.get("outbox")?.get("$go/0");
    const kept = new TextDecoder().decode(row);
    expect(kept).toContain('"ok":true');
    // What was said is no longer needed, in clear or sealed.
    expect(kept).not.toContain("spoken");
    await stage.entry(own(1), verify);
    await stage.pass(3_000);
    expect(stage.runtime.state()).toHaveLength(3);
  });
});

describe("a receipt that could not be obeyed before a restart", () => {
  it("is obeyed after it, and what it is about is not done again", async () => {
    const bot: Partial<TestBot> = {
      onMessage: () => ({ facts: [], effects: [{ ...send("!desk", "spoken"), ticket: 1 }] }),
      onReceipt: () => ({ facts: [fact("arrived")], effects: [] }),
    };
    const stage = new Stage(bot);
    await stage.entry(own(2), verify);
    await stage.say("go");
    await stage.pass(3_000);
    expect(stage.done).toEqual(["send !desk spoken"]);
    stage.kill();
    const again = new Stage(bot, stage.disk);
    await again.entry(own(1), verify);
    await again.pass(3_000);
    expect(again.runtime.state().map(({ cause }) => cause)).toContain("receipt:$go/0");
    expect(again.done).toEqual(["append case/3"]);
    expect(again.rows("outbox")).toEqual([]);
  });
});

describe("a rebuilt store whose past is not read to the end", () => {
  /** Restarted as rebuilt, while an own entry is still missing. */
  async function rebuilding(bot: Partial<TestBot>): Promise<Stage> {
    const before = new Stage({});
    await before.entry(own(2), verify);
    before.kill();
    await memoryRows(before.disk).write((transaction) => {
      markRebuilt(transaction, { id: "restore", atMs: START_MS });
    });
    return new Stage(bot, before.disk);
  }

  it("does nothing by the clock", async () => {
    const ticking = { onTick: () => ({ facts: [], effects: [send("!desk", "tick")] }) };
    const stage = await rebuilding(ticking);
    await stage.pass(3_000);
    expect(stage.done).toEqual([]);
    await stage.entry(own(1), verify);
    await stage.entry(resumed("restore"), verify);
    await stage.pass(3_000);
    expect(stage.done).toContain("send !desk tick");
  });

  it("says nothing about what it reads", async () => {
    const stage = await rebuilding({
      onEntry: (entry) => ({ facts: [], effects: [send("!desk", `heard ${entry.seq}`)] }),
    });
    // Together, so that no tick comes between.
    await Promise.all([stage.entry(own(1), verify), stage.entry(theirs(1), alert)]);
    await stage.pass(3_000);
    expect(stage.done).toEqual([]);
    // The control: what comes when the past is known is heard.
    await stage.entry(resumed("restore"), verify);
    await stage.pass(3_000);
    await stage.entry(theirs(2), alert);
    await stage.pass(3_000);
    expect(stage.done).toEqual(["send !desk heard 2"]);
  });
});

describe("what does not belong into the state room", () => {
  it("is told to the organizers", async () => {
    const stage = new Stage({});
    const eventId = "$foreign" as EventId;
    await stage.hand({ kind: "foreign-entry", rowKey: "1", eventId, reason: "sender" });
    expect(stage.notices).toEqual(["intruder"]);
    expect(stage.settled).toEqual(["1"]);
  });
});

describe("a fact that does not fit into one event", () => {
  it("is a bug of the bot: it is put aside before it has a place", async () => {
    const stage = new Stage({
      onMessage: () => ({ facts: [fact("x".repeat(50_000))], effects: [] }),
    });
    await stage.say("go");
    expect(stage.rows("journal")).toEqual([]);
    expect(stage.rows("aside")).toEqual(["$go"]);
  });
});
