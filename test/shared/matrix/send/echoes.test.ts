/** What the sync shows of our own messages, and what no server can pass off as one. */
import { describe, expect, it } from "vitest";
import type { EventId, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import type { Ciphertext } from "../../../../shared/core/ports.ts";
import { recordEchoes, RowEchoes } from "../../../../shared/matrix/send/echoes.ts";
import { encodeRow, rowKey, SPACES } from "../../../../shared/matrix/sync/inbox-row.ts";
import type { ISyncResponse } from "../../../../shared/matrix/sdk.ts";
import { recordSync } from "../../../../shared/matrix/sync/sync-rows.ts";
import { emptyDisk, memoryRows, rowsOn } from "../../../harness/memory-rows.ts";

const SELF = "@verify:home.test" as UserId;
const ROOM = "!room" as RoomId;
const OTHER = "!other" as RoomId;
const SENT = sealed("AwgA");

function sealed(ciphertext: string): Ciphertext {
  const content = { algorithm: "m.megolm.v1.aes-sha2", ciphertext, session_id: "s" };
  return { type: "m.room.encrypted", content };
}

function shown(event: Ciphertext, change: object = {}) {
  const wire = { event_id: "$shown", sender: SELF, origin_server_ts: 1, ...event };
  return { ...wire, unsigned: { transaction_id: "any" }, ...change };
}

async function expecting(event = SENT) {
  const disk = emptyDisk();
  const rows = memoryRows(disk);
  const there = new Map<string, unknown>();
  const read = (_roomId: RoomId, eventId: EventId): Promise<unknown> =>
    there.has(eventId) ? Promise.resolve(there.get(eventId)) : Promise.reject(new Error("404"));
  const echoes = new RowEchoes({ rows, userId: SELF, read });
  await rows.write((transaction) => {
    echoes.expect(transaction, ROOM, event);
  });
  const record = (events: readonly unknown[], roomId = ROOM) =>
    rows.write((transaction) => {
      recordEchoes(transaction, roomId, { userId: SELF, events });
    });
  return { disk, rows, echoes, record, there };
}

describe("a message of ours", () => {
  it("is known by the id under which it was shown first", async () => {
    const { echoes, record } = await expecting();
    expect(echoes.idOf(ROOM, SENT)).toBeUndefined();
    await record([shown(SENT), shown(SENT, { event_id: "$again" })]);
    expect(echoes.idOf(ROOM, SENT)).toBe("$shown");
  });

  it("is known after a restart, which reads the same ciphertext from its row", async () => {
    const { disk, record } = await expecting();
    await record([shown(SENT)]);
    const again = JSON.parse(JSON.stringify(SENT)) as Ciphertext;
    const rows = memoryRows(disk);
    const read = (): Promise<unknown> => Promise.reject(new Error("404"));
    expect(new RowEchoes({ rows, userId: SELF, read }).idOf(ROOM, again)).toBe("$shown");
  });

  it.each([
    ["another ciphertext", shown(sealed("AwgB")), ROOM],
    ["another sender", shown(SENT, { sender: "@mallory:home.test" }), ROOM],
    ["another room", shown(SENT), OTHER],
    ["another type", shown(SENT, { type: "m.room.message" }), ROOM],
    ["state", shown(SENT, { state_key: "" }), ROOM],
    ["an id that is none", shown(SENT, { event_id: "shown" }), ROOM],
    ["nothing but its id", { event_id: "$shown" }, ROOM],
  ])("is not taken for shown by %s", async (_what, event, roomId) => {
    const { echoes, record } = await expecting();
    await record([event], roomId);
    expect(echoes.idOf(ROOM, SENT)).toBeUndefined();
    await record([shown(SENT)]);
    expect(echoes.idOf(ROOM, SENT)).toBe("$shown");
  });

  it("leaves no row once it is settled, or when nobody looks for it", async () => {
    const { disk, rows, echoes, record } = await expecting();
    await record([shown(sealed("AwgB")), shown(SENT)]);
    expect(rowsOn(disk, SPACES.echoes)).toHaveLength(1);
    await rows.write((transaction) => {
      echoes.settle(transaction, ROOM, SENT);
    });
    await record([shown(SENT)]);
    expect(rowsOn(disk, SPACES.echoes)).toEqual([]);
  });

  it.each([
    ["join", { join: { [ROOM]: { timeline: { events: [shown(SENT)] } } } }],
    ["leave", { leave: { [ROOM]: { timeline: { events: [shown(SENT)] } } } }],
  ])("is found in a room that an answer lists under %s", async (_section, rooms) => {
    const { rows, echoes } = await expecting();
    const answer = { next_batch: "t1", rooms } as unknown as ISyncResponse;
    await rows.write((transaction) => {
      recordSync(transaction, answer, { userId: SELF, isStateRoom: () => false });
    });
    expect(echoes.idOf(ROOM, SENT)).toBe("$shown");
  });
});

describe("looking for what was sent", () => {
  it.each([
    ["is found by reading it", "$shown", shown(SENT), true],
    ["is not found where there is nothing", "$shown", undefined, false],
    ["is not found in another message", "$shown", shown(sealed("AwgB")), false],
    ["is not found in another's message", "$shown", shown(SENT, { sender: "@m:h" }), false],
  ])("%s", async (_claim, id, event, isThere) => {
    const { echoes, there } = await expecting();
    let heard = 0;
    echoes.onLook(() => (heard += 1));
    if (event !== undefined) there.set(id, event);
    expect(await echoes.find(ROOM, SENT, id as EventId)).toBe(isThere);
    expect(echoes.idOf(ROOM, SENT)).toBe(isThere ? "$shown" : undefined);
    expect(heard).toBe(isThere ? 1 : 0);
  });

  it("proves nothing of a room in which something is missing", async () => {
    const { rows, echoes } = await expecting();
    let heard = 0;
    echoes.onLook(() => (heard += 1));
    echoes.looked();
    await rows.write((transaction) => {
      const gap = { kind: "gap", roomId: ROOM, from: "t", until: null } as const;
      transaction.put(SPACES.inbox, rowKey(1), encodeRow(gap));
    });
    expect([echoes.isWhole(ROOM), echoes.isWhole(OTHER)]).toEqual([false, true]);
    expect([echoes.looks(), heard]).toEqual([1, 1]);
  });
});
