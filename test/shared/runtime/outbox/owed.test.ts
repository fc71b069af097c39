/** The outbox as a cache: what the state owes is added, what nobody owes any more is dropped. */
import { describe, expect, it } from "vitest";
import { NOTHING, type Owed } from "../../../../shared/core/bot.ts";
import { Fault } from "../../../../shared/core/fault.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { OWED_PAUSE_MS } from "../../../../shared/runtime/outbox/owed.ts";
import { emptyDisk } from "../../../harness/memory-rows.ts";
import { fact, send, Stage, type TestBot } from "../stage.ts";

const RIVER = "!river" as RoomId;
const BEN = "@ben:example.org" as UserId;
const CLOSE: Effect = { do: "close-room", roomId: RIVER, ticket: "close", about: "46R7" };
const REMOVE: Effect = { do: "remove", roomId: RIVER, userId: BEN };
const PLAN = { codename: "Fern 3", additionalCreators: [], invite: [] };
const MINUTE_MS = 60_000;

/** Owes this until its state says "done", which the receipt of it brings. */
function owing(owed: readonly Owed[]): Partial<TestBot> {
  return {
    owes: (context) => (context.state.some(({ type }) => type === "named") ? [] : owed),
    onReceipt: ({ result }) => (result.ok ? { facts: [fact("done")], effects: [] } : NOTHING),
  };
}

describe("what the state owes", () => {
  it("is done at the start where the outbox lacks it, once", async () => {
    const stage = new Stage(owing([{ effect: CLOSE }]));
    await stage.pass(2 * OWED_PAUSE_MS);
    expect(stage.done).toEqual(["empty !river", "leave !river", "append case/1"]);
  });

  it("is not added to what stands in the outbox already", async () => {
    let isOwed = false;
    const stage = new Stage({
      owes: () => (isOwed ? [{ effect: CLOSE }] : []),
      onMessage: () => {
        isOwed = true;
        return { facts: [], effects: [CLOSE] };
      },
    });
    stage.fails = (call) => {
      if (call.startsWith("empty")) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.pass(2 * OWED_PAUSE_MS);
    expect(stage.rows("outbox")).toHaveLength(1);
  });

  it("is tried again when it was refused for good, ever more seldom, over restarts", async () => {
    const disk = emptyDisk();
    const triedAtMs: number[] = [];
    const startMs = new Stage({}, emptyDisk()).time.nowMs();
    for (let start = 0; start < 3; start += 1) {
      const stage = new Stage({ ...owing([{ effect: REMOVE }]) }, disk);
      stage.fails = (call) => {
        if (!call.startsWith("remove")) return;
        triedAtMs.push(stage.time.nowMs() - startMs);
        throw new Fault("refused", "test");
      };
      await stage.pass(10 * MINUTE_MS);
      stage.kill();
    }
    // Each stage begins at the same time of day, so that no pause has ended.
    expect(triedAtMs).toHaveLength(3);
    const stage = new Stage({ ...owing([{ effect: REMOVE }]) }, disk);
    await stage.pass(2 * OWED_PAUSE_MS);
    expect(stage.done.filter((call) => call.startsWith("remove"))).toHaveLength(1);
  });

  it("leaves what may have been done, unless the disk was lost", async () => {
    const invite = { do: "invite", roomId: RIVER, userId: BEN } as const;
    const stage = new Stage(owing([{ effect: invite, onlyWhenRebuilt: true }]));
    await stage.pass(2 * OWED_PAUSE_MS);
    expect(stage.done).toEqual([]);
  });

  it("never repeats words", async () => {
    const stage = new Stage(owing([{ effect: send("!river", "twice") }]));
    await stage.pass(2 * OWED_PAUSE_MS);
    expect(stage.done).toEqual([]);
  });

  it("costs nothing but itself when the bot has a bug there", async () => {
    const stage = new Stage({
      owes: () => {
        throw new Error("bug");
      },
      onMessage: () => ({ facts: [], effects: [send("!river", "said")] }),
    });
    await stage.say("go");
    await stage.pass(1_000);
    expect(stage.done).toEqual(["send !river said"]);
    expect(stage.logged).toContain("bot-bug");
  });
});

describe("what nobody owes any more", () => {
  it.each([
    ["removal", REMOVE, "remove"],
    ["closing", CLOSE, "empty"],
    ["room", { do: "create-room", ref: "aa", plan: PLAN }, "create"],
  ] as const)("is not tried again: a %s", async (_what, effect, call) => {
    let isOwed = true;
    const stage = new Stage({
      onMessage: () => ({ facts: [], effects: [effect] }),
      wants: () => isOwed,
    });
    let tries = 0;
    stage.fails = (name) => {
      if (!name.startsWith(call)) return;
      tries += 1;
      throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.until(() => tries > 1);
    isOwed = false;
    const before = tries;
    await stage.pass(10 * MINUTE_MS);
    expect(tries).toBe(before);
    expect(stage.rows("outbox")).toEqual([]);
    expect(stage.notices).toEqual([]);
  });

  it("control: what is owed is tried until it is done", async () => {
    const stage = new Stage({
      onMessage: () => ({ facts: [], effects: [REMOVE] }),
      wants: () => true,
    });
    let tries = 0;
    stage.fails = (name) => {
      if (name.startsWith("remove") && (tries += 1) < 5) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.pass(10 * MINUTE_MS);
    expect(stage.done).toEqual([`remove !river ${BEN}`]);
  });
});

describe("what was given up", () => {
  const BOT: Partial<TestBot> = {
    onMessage: () => ({ facts: [], effects: [{ ...send("!river", "one"), about: "46R7" }] }),
  };
  const refuse = (call: string): void => {
    if (call.startsWith("send !river")) throw new Fault("refused", "test");
  };

  it("is told with the code of what it was for, though the process ends before", async () => {
    const stage = new Stage(BOT);
    stage.fails = refuse;
    await stage.say("go");
    await stage.until(() => stage.rows("outbox").length === 0);
    stage.kill();
    expect(stage.notices).toEqual([]);
    const again = new Stage(BOT, stage.disk);
    await again.pass(MINUTE_MS);
    expect(again.notices).toEqual(["given-up 1 46R7"]);
    expect(again.rows("given-up")).toEqual([]);
  });

  it("is told once", async () => {
    const stage = new Stage(BOT);
    stage.fails = refuse;
    await stage.say("go");
    await stage.pass(MINUTE_MS);
    stage.kill();
    const again = new Stage(BOT, stage.disk);
    await again.pass(MINUTE_MS);
    expect([...stage.notices, ...again.notices]).toEqual(["given-up 1 46R7"]);
  });
});

/** The steps of an end, and what each is asked by. */
describe("the receipt of a room that ends", () => {
  const BOT: Partial<TestBot> = {
    onMessage: () => ({ facts: [], effects: [CLOSE] }),
    onReceipt: ({ result }) => ({
      facts: [],
      effects: [send("!desk", JSON.stringify(result.ok ? result.emptied : "failed"))],
    }),
  };
  const TRUE_RECEIPT = 'send !desk {"removed":2,"staying":0}';

  it.each(["empty", "leave"])("is true when %s fails once", async (step) => {
    const stage = new Stage(BOT);
    let hasFailed = false;
    stage.fails = (call) => {
      if (hasFailed || !call.startsWith(step)) return;
      hasFailed = true;
      throw new Fault("server-failed", "test");
    };
    await stage.say("go");
    await stage.pass(MINUTE_MS);
    expect(hasFailed).toBe(true);
    expect(stage.done.at(-1)).toBe(TRUE_RECEIPT);
  });

  it.each(["empty", "leave"])("is true when the process is killed after %s", async (step) => {
    const stage = new Stage(BOT);
    await stage.say("go");
    await stage.until(() => stage.done.some((call) => call.startsWith(step)));
    stage.kill();
    const again = new Stage(BOT, stage.disk);
    await again.pass(MINUTE_MS);
    expect(again.done.at(-1)).toBe(TRUE_RECEIPT);
  });
});
