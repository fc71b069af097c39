/** Which rooms are read as state rooms, and from where on. */
import { describe, expect, it } from "vitest";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { StateRoomRows } from "../../../../shared/matrix/rooms/state-rooms.ts";
import type { ISyncResponse } from "../../../../shared/matrix/sdk.ts";
import { decodeRow } from "../../../../shared/matrix/sync/inbox-row.ts";
import { recordSync } from "../../../../shared/matrix/sync/sync-rows.ts";
import { BOTS } from "../../../sim/town/cast.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../../harness/memory-rows.ts";

const [FIRST, SECOND] = ["!first", "!second"] as RoomId[] as [RoomId, RoomId];
const SELF = BOTS.alert;

/** A disk on which one answer of the homeserver was kept. */
async function syncedDisk(): Promise<Disk> {
  const disk = emptyDisk();
  const answer = { next_batch: "t0", rooms: {} } as ISyncResponse;
  await memoryRows(disk).write((transaction) => {
    recordSync(transaction, answer, { userId: SELF, isStateRoom: () => false });
  });
  return disk;
}

function gaps(disk: Disk) {
  return rowsOn(disk, "inbox").map(([, bytes]) => decodeRow(bytes));
}

describe("the state rooms", () => {
  it("are the one that the vault names, while nothing else was said", () => {
    const rooms = new StateRoomRows(memoryRows(emptyDisk()), FIRST);
    expect(rooms.read()).toEqual([FIRST]);
    expect([rooms.has(FIRST), rooms.has(SECOND)]).toEqual([true, false]);
  });

  it("are two from the moment on in which the second one's whole past is asked for", async () => {
    const disk = await syncedDisk();
    const rooms = new StateRoomRows(memoryRows(disk), FIRST);
    await rooms.follow(SECOND);
    await rooms.follow(SECOND);
    expect(rooms.read()).toEqual([FIRST, SECOND]);
    expect(gaps(disk)).toEqual([{ kind: "gap", roomId: SECOND, from: "t0", until: null }]);
    expect(new StateRoomRows(memoryRows(disk), FIRST).read()).toEqual([FIRST, SECOND]);
  });

  it("are the second one alone once that is all that is kept, over a restart", async () => {
    const disk = await syncedDisk();
    const rooms = new StateRoomRows(memoryRows(disk), FIRST);
    await rooms.follow(SECOND);
    await rooms.keepOnly([SECOND]);
    expect(rooms.has(FIRST)).toBe(false);
    expect(new StateRoomRows(memoryRows(disk), FIRST).read()).toEqual([SECOND]);
  });

  it("are read back all, where an old copy of the disk may be in use", async () => {
    const disk = await syncedDisk();
    const rooms = new StateRoomRows(memoryRows(disk), FIRST);
    await rooms.follow(SECOND);
    await rooms.readBack();
    const newest = { kind: "gap", from: null, until: null };
    expect(gaps(disk)).toMatchObject([
      { roomId: SECOND },
      { ...newest, roomId: FIRST },
      { ...newest, roomId: SECOND },
    ]);
  });

  it("are what they were where that could not be made durable", async () => {
    const disk = await syncedDisk();
    const failing = memoryRows(disk, {
      beforeCommit: () => Promise.reject(new Error("no room on the disk")),
      afterCommit: () => Promise.resolve(),
    });
    await expect(new StateRoomRows(failing, FIRST).follow(SECOND)).rejects.toThrow("no room");
    expect(new StateRoomRows(memoryRows(disk), FIRST).read()).toEqual([FIRST]);
  });
});
