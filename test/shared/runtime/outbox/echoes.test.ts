/** A message counts as delivered when it was shown in its room, whatever was answered. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../../shared/core/protocol/effect.ts";
import { Fault } from "../../../../shared/core/fault.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { ECHO_WAIT_MS, UNSEEN_SENDS_MAX } from "../../../../shared/runtime/outbox/awaited.ts";
import { REFUSED_AGAIN_MS } from "../../../../shared/runtime/outbox/failure.ts";
import { fact, send, Stage } from "../stage.ts";

function stageOwing(effects: readonly Effect[], facts: readonly string[] = []) {
  const receipts: Receipt[] = [];
  const stage = new Stage({
    onMessage: () => ({ facts: facts.map(fact), effects }),
    onReceipt: (receipt) => {
      receipts.push(receipt);
      return NOTHING;
    },
  });
  return { stage, receipts };
}

const card: Effect = { ...send("!river", "card"), ticket: "card" };
const close: Effect = { do: "close-room", roomId: "!river" as RoomId };

describe("a message that was sent", () => {
  it("is told as delivered under the id that was shown, not the one answered", async () => {
    const { stage, receipts } = stageOwing([card]);
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts.map(({ result }) => result)).toEqual([
      { ok: true, eventId: "$shown", roomId: "!river" },
    ]);
  });

  it("is sent again under its transaction id when swallowed, and stands once", async () => {
    const { stage, receipts } = stageOwing([card]);
    let swallowed = 0;
    stage.swallows = () => (swallowed += 1) === 1;
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result.ok).toBe(true);
    expect(stage.done).toEqual(["send !river card"]);
    expect(stage.transactionIds).toHaveLength(2);
    expect(new Set(stage.transactionIds).size).toBe(1);
  });

  it("is told as unseen when it is swallowed each time", async () => {
    const { stage, receipts } = stageOwing([card]);
    stage.swallows = () => true;
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: false, why: "unseen" });
    expect(stage.transactionIds).toHaveLength(UNSEEN_SENDS_MAX);
    expect(stage.rows("outbox")).toEqual([]);
  });

  it("is not called unseen while the sync says nothing at all", async () => {
    const { stage, receipts } = stageOwing([card]);
    stage.isSyncing = false;
    await stage.say("go");
    await stage.pass(20 * ECHO_WAIT_MS);
    expect(receipts).toEqual([]);
    expect(stage.transactionIds).toHaveLength(1);
    stage.isSyncing = true;
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result.ok).toBe(true);
  });

  it("is not called unseen while a part of its room is still to be paged back", async () => {
    const { stage, receipts } = stageOwing([card]);
    stage.swallows = () => true;
    stage.isWhole = false;
    await stage.say("go");
    await stage.pass(20 * ECHO_WAIT_MS);
    expect([receipts, stage.transactionIds]).toMatchObject([[], { length: 1 }]);
    stage.isWhole = true;
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: false, why: "unseen" });
  });

  it("counts when it is shown after a no", async () => {
    const { stage, receipts } = stageOwing([card]);
    stage.fails = () => {
      stage.show("!river" as RoomId, { content: { body: "card" } });
      throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: true, eventId: "$shown", roomId: "!river" });
  });

  it("counts when it is shown a moment after the last no", async () => {
    const { stage, receipts } = stageOwing([card]);
    let refusals = 0;
    stage.fails = () => {
      refusals += 1;
      throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.until(() => refusals === REFUSED_AGAIN_MS.length + 1);
    await stage.pass(ECHO_WAIT_MS / 4);
    stage.show("!river" as RoomId, { content: { body: "card" } });
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: true, eventId: "$shown", roomId: "!river" });
  });

  it.each([
    ["it was shown", () => false],
    ["it was given up", () => true],
  ])("is looked for until %s, and no longer", async (_end, swallows) => {
    const { stage, receipts } = stageOwing([card]);
    stage.swallows = swallows;
    stage.isSyncing = false;
    await stage.say("go");
    await stage.until(() => stage.transactionIds.length === 1);
    expect([...stage.lookedFor]).toEqual(["send !river card"]);
    stage.isSyncing = true;
    await stage.until(() => receipts.length > 0);
    expect([...stage.lookedFor]).toEqual([]);
  });

  it("control: ends refused when a no is all that comes", async () => {
    const { stage, receipts } = stageOwing([card]);
    stage.fails = () => {
      throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: false, why: "refused" });
  });

  it("needs no answer at all once it was shown", async () => {
    const { stage, receipts } = stageOwing([card]);
    stage.fails = () => {
      stage.show("!river" as RoomId, { content: { body: "card" } });
      throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result.ok).toBe(true);
    expect(stage.transactionIds).toHaveLength(1);
  });

  it("holds up neither its own room nor others while it is waited for", async () => {
    const { stage } = stageOwing([card, send("!river", "later"), send("!lake", "other")]);
    stage.swallows = (call) => call === "send !river card";
    const startMs = stage.time.nowMs();
    await stage.say("go");
    await stage.until(() => stage.done.length === 2);
    expect(stage.done.toSorted()).toEqual(["send !lake other", "send !river later"]);
    expect(stage.time.nowMs() - startMs).toBeLessThan(ECHO_WAIT_MS);
  });

  it("keeps its room from being closed before it was shown", async () => {
    const { stage } = stageOwing([send("!river", "goodbye"), close]);
    let swallowed = 0;
    stage.swallows = () => (swallowed += 1) === 1;
    await stage.say("go");
    await stage.until(() => stage.done.length === 3);
    expect(stage.done).toEqual(["send !river goodbye", "empty !river", "leave !river"]);
  });

  it("is sent again after a crash, and waited for anew", async () => {
    const { stage } = stageOwing([card]);
    stage.swallows = () => true;
    await stage.say("go");
    await stage.pass(ECHO_WAIT_MS / 2);
    stage.kill();
    const receipts: Receipt[] = [];
    const next = new Stage(
      {
        onReceipt: (receipt) => {
          receipts.push(receipt);
          return NOTHING;
        },
      },
      stage.disk,
    );
    await next.until(() => receipts.length > 0);
    expect(receipts[0]?.result.ok).toBe(true);
    expect(next.transactionIds).toEqual(stage.transactionIds);
  });

  it("is given up after as many tries, however often the process dies meanwhile", async () => {
    let { stage } = stageOwing([send("!river", "card")]);
    let sends = 0;
    const swallow = (call: string): boolean => {
      if (!call.startsWith("send !river")) return false;
      sends += 1;
      return true;
    };
    stage.swallows = swallow;
    await stage.say("go");
    for (let life = 0; life < 2 * UNSEEN_SENDS_MAX && stage.rows("outbox").length > 0; life += 1) {
      await stage.pass(ECHO_WAIT_MS + 3_000);
      stage.kill();
      stage = new Stage({}, stage.disk);
      stage.swallows = swallow;
    }
    await stage.until(() => stage.notices.length > 0);
    expect(stage.notices).toEqual(["given-up 1"]);
    // The one that was under way when it died does not count.
    expect(sends).toBeLessThanOrEqual(2 * UNSEEN_SENDS_MAX);
  });
});

describe("an entry of the state room", () => {
  it("holds its effects back until it was shown", async () => {
    const { stage } = stageOwing([send("!lake", "told")], ["one"]);
    let swallowed = 0;
    stage.swallows = () => (swallowed += 1) === 1;
    await stage.say("go");
    await stage.pass(ECHO_WAIT_MS - 1_000);
    expect(stage.done).toEqual([]);
    await stage.until(() => stage.done.length === 2);
    expect(stage.done).toEqual(["append case/1", "send !lake told"]);
  });

  it("is looked for under the id that was answered when a gap swallowed its echo", async () => {
    const { stage } = stageOwing([send("!lake", "told")], ["one"]);
    stage.swallows = (call) => call.startsWith("append");
    stage.finds = (answered) => answered === "$answered";
    await stage.say("go");
    expect(await stage.until(() => stage.done.includes("send !lake told"))).toBe(true);
    expect(stage.transactionIds).toHaveLength(2);
    expect(stage.notices).toEqual([]);
  });

  it("is never given up, and the organizers are told", async () => {
    const { stage } = stageOwing([], ["one"]);
    let swallowed = 0;
    stage.swallows = (call) => call.startsWith("append") && (swallowed += 1) <= 9;
    await stage.say("go");
    await stage.until(() => stage.done.includes("append case/1"));
    expect(stage.notices).toContain("state-room-refused");
    expect(swallowed).toBe(10);
  });
});
