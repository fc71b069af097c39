/** A picture on its way through a bot that dies: it arrives once, and nothing of it stays. */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../../shared/core/bot.ts";
import { Fault } from "../../../../shared/core/fault.ts";
import type { Effect, Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { fact, Stage, type TestBot } from "../stage.ts";

const handing: Effect = {
  do: "hand-on",
  roomId: "!confirmers" as RoomId,
  media: {
    ...{ kind: "picture", url: "mxc://example.org/original", key: "secret-key" },
    ...{ iv: "iv", hash: "hash", type: "image/jpeg" },
  },
  content: { body: "a picture" },
  ticket: "handing",
};
const DELIVERED = "send !confirmers a picture";

function owing(effects: readonly Effect[], receipts: Receipt[] = []): Partial<TestBot> {
  return {
    onMessage: () => ({ facts: [fact("one")], effects }),
    onReceipt: (receipt) => {
      receipts.push(receipt);
      return NOTHING;
    },
  };
}

/** The bot dies the first time that it does this. */
async function killedAt(step: string): Promise<Stage> {
  const stage = new Stage(owing([handing]));
  let isThere = false;
  stage.fails = (call) => {
    if (!call.startsWith(step)) return;
    isThere = true;
    throw new Fault("unreachable", "test");
  };
  await stage.say("go");
  await stage.until(() => isThere);
  stage.kill();
  return stage;
}

const times = (stage: Stage, call: string): number =>
  stage.done.filter((one) => one === call).length;

const onDisk = ({ disk }: Stage): string =>
  [...disk.spaces.values()]
    .flatMap((rows) => [...rows.values()].map((row) => Buffer.from(row).toString()))
    .join("\n");

describe("a picture that is handed on", () => {
  it.each(["append", "open", "clean", "keep", "send"])(
    "arrives once, though its bot dies while it does this: %s",
    async (step) => {
      const killed = await killedAt(step);
      const receipts: Receipt[] = [];
      const next = new Stage(owing([], receipts), killed.disk);
      await next.until(() => receipts.length > 0);
      expect(receipts).toMatchObject([{ ticket: "handing", result: { ok: true } }]);
      expect(times(killed, DELIVERED) + times(next, DELIVERED)).toBe(1);
    },
  );

  it("is not fetched again once it was sealed, and what opens it is not on the disk", async () => {
    const killed = await killedAt("send");
    expect(onDisk(killed)).not.toContain("secret-key");
    const receipts: Receipt[] = [];
    const next = new Stage(owing([], receipts), killed.disk);
    await next.until(() => receipts.length > 0);
    expect(next.done.filter((call) => ["open", "clean", "keep"].includes(call))).toEqual([]);
  });

  it("is fetched again where it died before that: nothing of it was kept", async () => {
    const killed = await killedAt("keep");
    expect(onDisk(killed)).toContain("secret-key");
    const receipts: Receipt[] = [];
    const next = new Stage(owing([], receipts), killed.disk);
    await next.until(() => receipts.length > 0);
    expect(times(next, "open")).toBe(1);
  });

  it("leaves nothing that opens it once it has arrived", async () => {
    const receipts: Receipt[] = [];
    const stage = new Stage(owing([handing], receipts));
    await stage.say("go");
    await stage.until(() => receipts.length > 0);
    expect(onDisk(stage)).not.toContain("secret-key");
  });
});
