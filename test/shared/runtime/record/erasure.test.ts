/** What a bot wrote in rooms that stand is taken back in the end, whatever dies in between. */
import { describe, expect, it } from "vitest";
import { Fault } from "../../../../shared/core/fault.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { DAY_MS, HOUR_MS } from "../../../../shared/core/values/time.ts";
import { ERASED_AT_ONCE_MAX } from "../../../../shared/runtime/record/erasure/erasure.ts";
import { SAID_SPACE } from "../../../../shared/runtime/record/erasure/said-book.ts";
import { emptyDisk, type Disk } from "../../../harness/memory-rows.ts";
import { send, Stage, type TestBot } from "../stage.ts";

const RIVER = "!river" as RoomId;
const ERASED = "erase !river $shown";
const MOMENT_MS = 5_000;
/** Its time was over before it began. */
const OVER = -HOUR_MS;

/** Says what it is told, and takes back what it said at the river when this time has passed. */
function talking(lifeMs: number, receipts: Receipt[] = []): Partial<TestBot> {
  return {
    onMessage: ({ body }) => {
      const text = body.kind === "text" ? body.text : "";
      return { facts: [], effects: [{ ...send(text, "words"), about: "K7Q4" }] };
    },
    onReceipt: (receipt) => {
      receipts.push(receipt);
      return { facts: [], effects: [] };
    },
    erasure: {
      atMs: ({ roomId, atMs }) => (roomId === RIVER ? atMs + lifeMs : null),
      effectFor: (what) => ({ do: "erase", ...what, ticket: "erased" }),
    },
  };
}

/** The disk of a bot that has said something there. */
async function said(where = "!river"): Promise<Disk> {
  const stage = new Stage(talking(Infinity));
  await stage.say(where);
  await stage.pass(MOMENT_MS);
  stage.kill();
  return stage.disk;
}

const erasures = (stage: Stage) => stage.done.filter((call) => call.startsWith("erase"));

describe("what a bot wrote in a room that stands", () => {
  it("is remembered without its words, and taken back when its time is over, once", async () => {
    const disk = await said();
    const [row = new Uint8Array()] = [...(disk.spaces.get(SAID_SPACE)?.values() ?? [])];
    expect(JSON.parse(Buffer.from(row).toString())).toEqual({
      ...{ roomId: "!river", eventId: "$shown", about: "K7Q4" },
      atMs: expect.any(Number) as number,
    });
    const receipts: Receipt[] = [];
    const stage = new Stage(talking(OVER, receipts), disk);
    await stage.pass(MOMENT_MS);
    expect(erasures(stage)).toEqual([ERASED]);
    expect(stage.rows(SAID_SPACE)).toEqual([]);
    expect(receipts.map(({ result }) => result)).toEqual([{ ok: true, erased: 1 }]);
  });

  it("is not remembered where it is no business of the bot", async () => {
    const disk = await said("!chat");
    expect(disk.spaces.get(SAID_SPACE)?.size ?? 0).toBe(0);
  });

  it.each([Infinity, HOUR_MS])("stays before its time: %d ms", async (lifeMs) => {
    const stage = new Stage(talking(lifeMs), await said());
    await stage.pass(MOMENT_MS);
    expect(erasures(stage)).toEqual([]);
    expect(stage.rows(SAID_SPACE)).toEqual(["$shown"]);
  });

  it("is asked for again by the next process after a refusal, and not told as done", async () => {
    const disk = await said();
    const receipts: Receipt[] = [];
    const stage = new Stage(talking(OVER, receipts), disk);
    stage.fails = (call) => {
      if (call === ERASED) throw new Fault("refused", "test");
    };
    await stage.until(() => receipts.length > 0);
    expect(receipts.map(({ result }) => result.ok)).toEqual([false]);
    expect(stage.rows(SAID_SPACE)).toEqual(["$shown"]);
    stage.kill();
    const again = new Stage(talking(OVER, receipts), disk);
    await again.until(() => receipts.length > 1);
    expect(receipts.map(({ result }) => result.ok)).toEqual([false, true]);
    expect(again.rows(SAID_SPACE)).toEqual([]);
  });

  it("is taken back once by the next process when one dies while it is asked for", async () => {
    const disk = await said();
    const stage = new Stage(talking(OVER), disk);
    let asked = 0;
    stage.fails = (call) => {
      if (call !== ERASED) return;
      asked += 1;
      throw new Fault("unreachable", "test");
    };
    await stage.until(() => asked > 0);
    stage.kill();
    const receipts: Receipt[] = [];
    const again = new Stage(talking(OVER, receipts), disk);
    await again.until(() => receipts.length > 0);
    await again.pass(MOMENT_MS);
    expect(erasures(again)).toEqual([ERASED]);
    expect(receipts).toHaveLength(1);
  });

  it("does not make an alert in its room wait", async () => {
    const stage = new Stage(talking(OVER), await said());
    let asked = 0;
    stage.fails = (call) => {
      if (call !== ERASED) return;
      asked += 1;
      throw new Fault("unreachable", "test");
    };
    await stage.until(() => asked > 0);
    await stage.say("!river", "$later");
    await stage.pass(MOMENT_MS);
    expect(stage.done).toContain("send !river words");
    expect(erasures(stage)).toEqual([]);
  });

  it("goes with the day that it is due, a hundred at once at most", async () => {
    const disk = emptyDisk();
    const rows = Array.from({ length: ERASED_AT_ONCE_MAX + 20 }, (_, at) => {
      const eventId = `$${String(at).padStart(3, "0")}`;
      const row = { roomId: RIVER, eventId, about: null, atMs: at };
      return [eventId, Buffer.from(JSON.stringify(row))] as const;
    });
    disk.spaces.set(SAID_SPACE, new Map(rows));
    const stage: Stage = new Stage(
      {
        ...talking(OVER),
        erasure: {
          // The first is due now, the others within a day, but for the last one.
          atMs: ({ atMs }) => stage.time.nowMs() + (atMs === 0 ? 0 : atMs * 60_000),
          effectFor: (what) => ({ do: "erase", ...what, ticket: null }),
        },
      },
      disk,
    );
    await stage.until(() => erasures(stage).length > 0);
    expect(erasures(stage)[0]?.split(" ")).toHaveLength(2 + ERASED_AT_ONCE_MAX);
    expect(DAY_MS).toBeGreaterThan(ERASED_AT_ONCE_MAX * 60_000);
    await stage.pass(MOMENT_MS);
    expect(stage.rows(SAID_SPACE)).toHaveLength(20);
  });

  it("stays when the bot has a bug there", async () => {
    const disk = await said();
    const bug = (): never => {
      throw new Error("bug");
    };
    const stage = new Stage({ erasure: { atMs: bug, effectFor: bug } }, disk);
    await stage.pass(MOMENT_MS);
    expect(stage.logged).toContain("bot-bug");
    expect(stage.rows(SAID_SPACE)).toEqual(["$shown"]);
    expect(stage.fatal).toEqual([]);
  });
});
