/** What is owed is done, in order, once, and told. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../../shared/core/protocol/effect.ts";
import { Fault } from "../../../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { REFUSED_AGAIN_MS } from "../../../../shared/runtime/outbox/failure.ts";
import {
  KIND_PAUSE_MAX_MS,
  ROOMS_AT_ONCE_MAX,
} from "../../../../shared/runtime/outbox/queue/turns.ts";
import { fact, send, Stage, type TestBot } from "../stage.ts";

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

  it.each([
    ["as long as the homeserver asks", 30_000, 30_000],
    ["a minute, whatever it asks", 3_000_000_000, 60_000],
    ["a little where it asks for nothing", 0, 500],
    ["some seconds where it asks for nonsense", Number.NaN, 5_000],
    ["some seconds where it asks for less than nothing", -5, 5_000],
  ])("lets the room wait %s", async (_how, retryAfterMs, waitMs) => {
    const stage = new Stage(owing([send("!river", "one")]));
    const triedAtMs: number[] = [];
    stage.fails = (call) => {
      if (!call.startsWith("send")) return;
      triedAtMs.push(stage.time.nowMs());
      if (triedAtMs.length === 1) throw new Fault("rate-limited", "test", { retryAfterMs });
    };
    await stage.say("go");
    await stage.until(() => stage.done.includes("send !river one"));
    const [first = 0, second = 0] = triedAtMs;
    expect(second - first).toBeGreaterThanOrEqual(waitMs);
    expect(second - first).toBeLessThan(waitMs + 1_000);
  });

  it("lets what is urgent go on when two rooms were too much, the rest soon", async () => {
    const urgent: Effect = { ...send("!harbor", "two"), lane: "urgent" };
    const stage = new Stage({
      onMessage: ({ body }) => {
        const isFirst = body.kind === "text" && body.text === "first";
        const limited = [send("!river", "one"), send("!brook", "one")];
        return { facts: [], effects: isFirst ? limited : [send("!lake", "three"), urgent] };
      },
    });
    const limited = new Set(["send !river one", "send !brook one"]);
    stage.fails = (call) => {
      if (!limited.delete(call)) return;
      throw new Fault("rate-limited", "test", { retryAfterMs: 60_000 });
    };
    await stage.say("first");
    await stage.until(() => limited.size === 0);
    const startMs = stage.time.nowMs();
    await stage.say("second");
    await stage.until(() => stage.done.length === 1);
    expect(stage.done).toEqual(["send !harbor two"]);
    expect(stage.time.nowMs() - startMs).toBeLessThan(1_000);
    await stage.until(() => stage.done.length === 2);
    expect(stage.done.at(-1)).toBe("send !lake three");
    expect(stage.time.nowMs() - startMs).toBeLessThanOrEqual(KIND_PAUSE_MAX_MS + 1_000);
    await stage.until(() => stage.done.length === 4);
    expect(stage.time.nowMs() - startMs).toBeGreaterThanOrEqual(59_000);
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

  it("lets no message wait for a removal that the homeserver does not answer", async () => {
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
    expect(byTicket.get(4)).toMatchObject({
      roomId: "!old",
      result: { ok: true, emptied: { removed: 2, staying: 0 } },
    });
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

  it("does what was refused twice, and failed between, when the refusals were stray", async () => {
    const receipts: Receipt[] = [];
    const stage = new Stage(owing([{ ...send("!river", "one"), ticket: "alert" }], receipts));
    const triedAtMs: number[] = [];
    const reasons = ["refused", "unreachable", "refused"] as const;
    stage.fails = (call) => {
      if (!call.startsWith("send")) return;
      triedAtMs.push(stage.time.nowMs());
      const code = reasons[triedAtMs.length - 1];
      if (code !== undefined) throw new Fault(code, "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length === 1);
    expect(receipts[0]?.result).toMatchObject({ ok: true });
    const [first = 0, second = 0, third = 0, fourth = 0] = triedAtMs;
    expect(second - first).toBeGreaterThanOrEqual(REFUSED_AGAIN_MS[0] ?? NaN);
    expect(fourth - third).toBeGreaterThanOrEqual(REFUSED_AGAIN_MS[1] ?? NaN);
  });

  it("control: gives up what is refused three times, and tells who holds the ticket", async () => {
    const receipts: Receipt[] = [];
    const stage = new Stage({
      ...owing([{ ...send("!river", "one"), ticket: "alert" }]),
      onReceipt: (receipt) => {
        receipts.push(receipt);
        return { facts: [fact("missing")], effects: [] };
      },
    });
    let tries = 0;
    stage.fails = (call) => {
      if (!call.startsWith("send !river")) return;
      tries += 1;
      throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length === 1);
    await stage.pass(300_000);
    expect(tries).toBe(3);
    expect(receipts[0]?.result).toEqual({ ok: false, why: "refused" });
    expect(stage.notices).toEqual([]);
  });

  it("tells the organizers what nobody holds a ticket for, many in one message", async () => {
    const stage = new Stage(owing(["!a", "!b", "!c"].map((room) => send(room, "one"))));
    stage.fails = (call) => {
      if (/^send !(?:[abc]|management) /u.test(call)) throw new Fault("refused", "test");
    };
    await stage.say("go");
    await stage.pass(3_600_000);
    // The notice itself is refused here, too: it must not call for another one.
    expect(stage.notices).toEqual(["given-up 3"]);
    expect(stage.rows("outbox")).toEqual([]);
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

  it("keeps the order of one room over restarts, whatever was owed before", async () => {
    const speaking: Partial<TestBot> = {
      onMessage: ({ eventId }) => ({ facts: [], effects: [send("!river", eventId)] }),
    };
    let stage = new Stage(speaking);
    // In no order of the alphabet, which is that of the rows.
    const said = ["one", "two", "three", "four"];
    for (const text of said) {
      stage.fails = () => {
        throw new Fault("unreachable", "test");
      };
      await stage.say(text);
      stage.kill();
      stage = new Stage(speaking, stage.disk);
    }
    await stage.until(() => stage.done.length === said.length);
    expect(stage.done).toEqual(said.map((text) => `send !river $${text}`));
  });

  it("ends the process when a ciphertext cannot be kept, and sends nothing", async () => {
    const tell: Effect = { do: "tell", userId: MALLORY, type: "m.room.message", content: {} };
    const stage = new Stage({ onMessage: () => ({ facts: [], effects: [tell] }) });
    const put = stage.disk.spaces.set.bind(stage.disk.spaces);
    stage.fails = (call) => {
      // The direct chat is there, and what is sealed for it comes next.
      if (!call.startsWith("direct")) return;
      stage.disk.spaces.set = () => {
        stage.disk.spaces.set = put;
        throw new Error("no space");
      };
    };
    await stage.say("go");
    await stage.pass(60_000);
    expect(stage.fatal).toHaveLength(1);
    expect(stage.done).toEqual([`direct ${MALLORY}`]);
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
    expect(kept.body).toHaveProperty("content", {});
    expect(kept.sealed).toMatchObject({ ciphertext: { type: "m.room.encrypted" } });
  });
});

const PLAN = { codename: "River 4", additionalCreators: [], invite: [] };

describe("a room that is closed", () => {
  const closing: Effect = { do: "close-room", roomId: "!river" as RoomId, ticket: "closing" };

  it("is told with the true count, whatever fails after people were removed", async () => {
    const receipts: Receipt[] = [];
    const stage = new Stage(owing([closing], receipts));
    let failures = 3;
    stage.fails = (call) => {
      // The room cannot be counted any more once it was left.
      if (call.startsWith("empty") && failures < 3) throw new Fault("refused", "test");
      if (call.startsWith("leave") && (failures -= 1) >= 0)
        throw new Fault("server-failed", "test");
    };
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: true, emptied: { removed: 2, staying: 0 } });
    expect(stage.done.filter((call) => call.startsWith("empty"))).toHaveLength(1);
  });

  it("is told with the true count after a crash in between", async () => {
    const stage = new Stage(owing([closing]));
    stage.fails = (call) => {
      if (call.startsWith("leave")) throw new Fault("unreachable", "test");
    };
    await stage.say("go");
    await stage.until(() => stage.logged.includes("outbox-failed"));
    stage.kill();
    const receipts: Receipt[] = [];
    const next = new Stage(owing([], receipts), stage.disk);
    next.fails = (call) => {
      if (call.startsWith("empty")) throw new Fault("refused", "test");
    };
    await next.until(() => receipts.length > 0);
    expect(receipts[0]?.result).toEqual({ ok: true, emptied: { removed: 2, staying: 0 } });
  });
});
