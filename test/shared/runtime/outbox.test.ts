/** What is owed is done, in order, once, and told. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../shared/core/effect.ts";
import { Fault } from "../../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../../shared/core/ids.ts";
import { ROOMS_AT_ONCE_MAX } from "../../../shared/runtime/outbox.ts";
import { fact, send, Stage, type TestBot } from "./stage.ts";

const MALLORY = "@mallory:example.org" as UserId;

/** A bot that owes these effects for any message, and keeps its receipts. */
function owing(effects: readonly Effect[], receipts: Receipt[] = []): Partial<TestBot> {
  return {
    onMessage: () => ({ facts: [fact("one")], effects }),
    onReceipt: (receipt) => {
      receipts.push(receipt);
      return NOTHING;
    },
  };
}

const remove: Effect = {
  do: "remove",
  roomId: "!river" as RoomId,
  userId: MALLORY,
  ticket: "removal",
};

describe("the outbox", () => {
  it("does nothing before the facts stand in the state room", async () => {
    const stage = new Stage(owing([send("!river", "one"), send("!lake", "two")]));
    let refusals = 3;
    stage.fails = (call) => {
      if (call.startsWith("append") && (refusals -= 1) >= 0) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.until(() => stage.done.length === 3);
    expect(stage.done[0]).toBe("append case/1");
    expect(new Set(stage.done.slice(1))).toEqual(new Set(["send !river one", "send !lake two"]));
  });

  it("asks again with the same transaction id until it is answered", async () => {
    const stage = new Stage({ onMessage: () => ({ facts: [], effects: [send("!river", "one")] }) });
    let failures = 4;
    stage.fails = () => {
      if ((failures -= 1) >= 0) throw new Fault("server-failed", "test");
    };
    await stage.say("go");
    expect(await stage.until(() => stage.done.length === 1)).toBe(true);
    expect(stage.transactionIds).toHaveLength(5);
    expect(new Set(stage.transactionIds).size).toBe(1);
    expect(stage.transactionIds[0]).toMatch(/^[\w-]{32}$/u);
  });

  it.each([1, 3_600_000])("tries again when the clock has gone back by %i ms", async (backMs) => {
    const stage = new Stage({ onMessage: () => ({ facts: [], effects: [send("!river", "one")] }) });
    let failures = 0;
    stage.fails = () => {
      failures += 1;
      if (failures === 1) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.until(() => stage.logged.includes("outbox-failed"));
    // A timer of Node may fire a millisecond early by the clock; and a clock may be set.
    stage.time.setBack(backMs);
    await stage.pass(5_000);
    expect(stage.done).toEqual(["send !river one"]);
  });

  it("waits as long as the homeserver asks, with everything of that kind", async () => {
    const stage = new Stage(owing([send("!river", "one"), send("!lake", "two")]));
    const startMs = stage.time.nowMs();
    let isFirst = true;
    stage.fails = (call) => {
      if (!isFirst || !call.startsWith("send")) return;
      isFirst = false;
      throw new Fault("rate-limited", "test", { retryAfterMs: 60_000 });
    };
    await stage.say("go");
    await stage.until(() => stage.done.includes("send !river one"));
    expect(stage.time.nowMs() - startMs).toBeGreaterThanOrEqual(60_000);
  });

  it("keeps the order within a room while another room goes on", async () => {
    const stage = new Stage(
      owing([send("!river", "1"), send("!river", "2"), send("!lake", "3"), send("!river", "4")]),
    );
    let failures = 2;
    stage.fails = (call) => {
      if (call === "send !river 1" && (failures -= 1) >= 0) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.until(() => stage.done.length === 5);
    expect(stage.done).toEqual([
      "append case/1",
      "send !lake 3",
      "send !river 1",
      "send !river 2",
      "send !river 4",
    ]);
  });

  it("puts what is urgent before the rest", async () => {
    const normal = Array.from({ length: 2 * ROOMS_AT_ONCE_MAX }, (_, room) =>
      send(`!room${room}`, "normal"),
    );
    const urgent: Effect = { ...send("!loud", "urgent"), lane: "urgent" };
    const stage = new Stage(owing([...normal, urgent]));
    await stage.say("go");
    await stage.until(() => stage.done.length === normal.length + 2);
    expect(stage.done.indexOf("send !loud urgent")).toBeLessThanOrEqual(ROOMS_AT_ONCE_MAX);
  });

  it("lets nothing that is said wait for a removal that the homeserver does not answer", async () => {
    const receipts: Receipt[] = [];
    const stage = new Stage(owing([remove, send("!river", "words")], receipts));
    let isSilent = true;
    stage.fails = (call) => {
      if (isSilent && call.startsWith("remove")) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    expect(await stage.until(() => stage.done.includes("send !river words"))).toBe(true);
    isSilent = false;
    expect(await stage.until(() => receipts.length === 1)).toBe(true);
    expect(stage.done).toContain(`remove !river ${MALLORY}`);
  });

  it("asks nobody in who is not in the roster any more when her turn comes", async () => {
    const receipts: Receipt[] = [];
    const invite: Effect = { do: "invite", roomId: "!river" as RoomId, userId: MALLORY, ticket: 1 };
    const stage = new Stage(owing([invite], receipts));
    stage.mayBeInvited = () => false;
    await stage.say("go");
    expect(await stage.until(() => receipts.length === 1)).toBe(true);
    expect(receipts[0]?.result).toEqual({ ok: false, why: "unwanted" });
    expect(stage.done).toEqual(["append case/1"]);
  });

  it("control: somebody whose admission arrives a moment later is asked in", async () => {
    const receipts: Receipt[] = [];
    const invite: Effect = { do: "invite", roomId: "!river" as RoomId, userId: MALLORY, ticket: 1 };
    let looks = 0;
    const stage = new Stage(owing([invite], receipts));
    stage.mayBeInvited = () => (looks += 1) > 2;
    await stage.say("go");
    expect(await stage.until(() => receipts.length === 1)).toBe(true);
    expect(receipts[0]?.result).toEqual({ ok: true });
    expect(stage.done).toContain(`invite !river ${MALLORY}`);
  });

  it("makes a room without those who were revoked since it was asked for", async () => {
    const plan = { ...PLAN, invite: [MALLORY], additionalCreators: [MALLORY] };
    const effects: Effect[] = [{ do: "create-room", ref: "r", plan }];
    const stage = new Stage(owing(effects));
    stage.mayBeInvited = () => false;
    await stage.say("go");
    expect(await stage.until(() => stage.plans.length === 1)).toBe(true);
    expect(stage.plans).toEqual([PLAN]);
  });

  it("says in the receipt what came of it", async () => {
    const receipts: Receipt[] = [];
    const effects: readonly Effect[] = [
      { ...send("!clear", "one"), ticket: 1 },
      { do: "tell", userId: MALLORY, type: "m.room.message", content: { body: "x" }, ticket: 2 },
      { do: "create-room", ref: "r", plan: PLAN, ticket: 3 },
      { do: "close-room", roomId: "!old" as RoomId, ticket: 4 },
    ];
    const stage = new Stage(owing(effects, receipts));
    stage.fails = (call) => {
      if (call.startsWith("send !clear")) throw new Fault("not-encrypted", "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length === 4);
    const byTicket = new Map(receipts.map((receipt) => [receipt.ticket, receipt]));
    expect(byTicket.get(1)?.result).toEqual({ ok: false, why: "not-encrypted" });
    expect(byTicket.get(2)).toMatchObject({ effect: "tell", roomId: "!direct", key: "$go/1" });
    expect(byTicket.get(3)).toMatchObject({ result: { ok: true, roomId: "!new" } });
    expect(byTicket.get(4)).toMatchObject({ roomId: "!old", result: { ok: true, removed: 2 } });
  });

  it("never gives up a fact, and tells when the state room takes none", async () => {
    const stage = new Stage(owing([send("!river", "one")]));
    let isRefusing = true;
    stage.fails = (call) => {
      if (isRefusing && call.startsWith("append")) throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.pass(120_000);
    expect(stage.done).toEqual(["send !management state-room-refused"]);
    isRefusing = false;
    expect(await stage.until(() => stage.done.includes("send !river one"))).toBe(true);
  });

  it("ends the process when the account is gone", async () => {
    const stage = new Stage(owing([]));
    stage.fails = () => {
      throw new Fault("logged-out", "test");
    };
    await stage.say("go");
    await stage.until(() => stage.fatal.length > 0);
    await stage.pass(60_000);
    expect(stage.fatal).toHaveLength(1);
  });

  it("keeps no words on the disk once their ciphertext is there", async () => {
    const stage = new Stage(owing([send("!river", "spoken")]));
    stage.fails = (call) => {
      if (call.startsWith("send")) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.pass(5_000);
    const row = stage.disk.spaces.get("outbox")?.get("$go/0");
    const kept = JSON.parse(new TextDecoder().decode(row)) as { body: object; sealed: object };
    expect(kept.body).toMatchObject({ content: {} });
    expect(kept.sealed).toMatchObject({ ciphertext: { type: "m.room.encrypted" } });
  });
});

const PLAN = { codename: "River 4", additionalCreators: [], invite: [] };
