/** What one answer of /sync leaves in the durable rows, and what it never leaves. */
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { decodeJson, decodeRow, type InboxRow } from "../../../../shared/matrix/sync/inbox-row.ts";
import type { ISyncResponse } from "../../../../shared/matrix/sdk.ts";
import { SyncStore } from "../../../../shared/matrix/sync/sync-store.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../../harness/memory-rows.ts";

const SELF = "@verify:home.test" as UserId;
const ROOM = "!room";
const STATE_ROOM = "!state" as RoomId;

type Faults = Readonly<{ commits?: () => Promise<void> }>;

function storeOver(disk: Disk, { commits = () => Promise.resolve() }: Faults = {}) {
  const fatal: unknown[] = [];
  const rows = memoryRows(disk, { beforeCommit: commits, afterCommit: () => Promise.resolve() });
  const store = new SyncStore({
    rows,
    owner: { userId: SELF, isStateRoom: (id) => id === STATE_ROOM },
    clock: { nowMs: () => 1_000 },
    onFatal: (error) => fatal.push(error),
    onSaved: () => undefined,
  });
  return { store, fatal };
}

type RoomFields = Readonly<{ events?: readonly object[]; limited?: boolean; state?: object[] }>;

function response(token: string, rooms: Record<string, RoomFields> = {}): ISyncResponse {
  const join = Object.entries(rooms).map(([id, { events = [], limited, state = [] }]) => [
    id,
    { timeline: { events, limited, prev_batch: `before ${token}` }, state: { events: state } },
  ]);
  // Only what a homeserver of today sends; the SDK's type asks for more.
  return {
    next_batch: token,
    rooms: { join: Object.fromEntries(join) as object },
  } as ISyncResponse;
}

function encrypted(id: string, sender = "@ana:home.test") {
  const content = { algorithm: "m.megolm.v1.aes-sha2", ciphertext: "AwgA", session_id: "s" };
  return { event_id: id, sender, type: "m.room.encrypted", origin_server_ts: 1, content };
}

function member(userId: string, membership: string) {
  const event = { type: "m.room.member", state_key: userId, sender: userId };
  return { ...event, event_id: `$${userId}`, origin_server_ts: 1, content: { membership } };
}

function inbox(disk: Disk): readonly InboxRow[] {
  return rowsOn(disk, "inbox").map(([, value]) => decodeRow(value));
}

function waiting(disk: Disk): readonly string[] {
  return inbox(disk).map((row) => (row.kind === "event" ? row.event.eventId : row.kind));
}

describe("a sync store", () => {
  it("keeps what came after the first sync, in order, and not its own messages", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    await store.setSyncData(response("t0", { [ROOM]: { events: [encrypted("$old")] } }));
    const clear = { ...encrypted("$2"), type: "m.room.message" };
    const events = [encrypted("$1"), clear, encrypted("$3", SELF), member("@b:h", "join")];
    await store.setSyncData(response("t1", { [ROOM]: { events } }));
    expect(waiting(disk)).toEqual(["membership", "$1", "$2"]);
  });

  it("knows when something was last said in a room since the start", async () => {
    const { store } = storeOver(emptyDisk());
    const said = (atMs: number) => ({ ...encrypted(`$${atMs}`), origin_server_ts: atMs });
    expect(store.spokenAtMs(ROOM as RoomId)).toBeUndefined();
    await store.setSyncData(response("t0", { [ROOM]: { events: [said(1), said(2)] } }));
    await store.setSyncData(response("t1", { [ROOM]: { events: [] } }));
    expect(store.spokenAtMs(ROOM as RoomId)).toBe(2);
    expect(store.spokenAtMs("!other" as RoomId)).toBeUndefined();
  });

  it("keeps who came and went within one answer, and those of the first sync", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    await store.setSyncData(response("t0", { [ROOM]: { events: [member("@a:h", "join")] } }));
    const gone = { ...member("@b:h", "leave"), event_id: "$gone" };
    const renamed = { ...member("@a:h", "join"), event_id: "$renamed" };
    const events = [member("@b:h", "join"), gone, renamed, member(SELF, "join")];
    await store.setSyncData(response("t1", { [ROOM]: { events } }));
    const told = inbox(disk).map((row) =>
      row.kind === "membership" ? [row.userId, row.membership] : row.kind,
    );
    expect(told).toEqual([
      ["@a:h", "join"],
      ["@b:h", "join"],
      ["@b:h", "leave"],
    ]);
  });

  it("knows whose chat a room of two was, when others come and after a restart", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    const two = [member(SELF, "join"), member("@a:h", "invite")];
    await store.setSyncData(response("t0", { [ROOM]: { events: two } }));
    await store.setSyncData(response("t1", { [ROOM]: { events: [member("@b:h", "join")] } }));
    const gone = { ...member("@a:h", "leave"), event_id: "$gone" };
    await store.setSyncData(response("t2", { [ROOM]: { events: [gone] } }));
    const chats = rowsOn(disk, "chats").map(([roomId, bytes]) => [roomId, decodeJson(bytes)]);
    expect(chats).toEqual([[ROOM, "@a:h"]]);
  });

  it("takes no room for a chat that was made for something, or that began with three", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    const two = [member(SELF, "join"), member("@a:h", "invite")];
    const content = { "org.aviso.ref": "r" };
    const made = { ...member("", ""), type: "m.room.create", event_id: "$create", content };
    await store.setSyncData(response("t0", { [ROOM]: { events: [made, ...two] } }));
    const three = [...two, member("@b:h", "join")];
    await store.setSyncData(response("t1", { "!three:home.test": { events: three } }));
    expect(rowsOn(disk, "chats")).toEqual([]);
  });

  it("keeps everything of the state room, from the first sync on", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    const events = [encrypted("$1", SELF), { ...encrypted("$2"), type: "org.aviso.entry" }];
    await store.setSyncData(response("t0", { [STATE_ROOM]: { events, limited: true } }));
    expect(waiting(disk)).toEqual(["gap", "$1", "$2"]);
  });

  it("marks a gap in a room that it knew, from the last event seen", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    await store.setSyncData(response("t0", { [ROOM]: { events: [encrypted("$0")] } }));
    await store.setSyncData(
      response("t1", { [ROOM]: { events: [encrypted("$9")], limited: true } }),
    );
    expect(inbox(disk)[0]).toEqual({
      kind: "gap",
      roomId: ROOM,
      from: "before t1",
      until: "$0",
    });
    expect(waiting(disk)).toEqual(["gap", "$9"]);
  });

  it("marks no gap in a room that is new to it", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    await store.setSyncData(response("t0"));
    await store.setSyncData(
      response("t1", { [ROOM]: { events: [encrypted("$1")], limited: true } }),
    );
    expect(waiting(disk)).toEqual(["$1"]);
  });

  it("drops what was redacted before it was read", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    await store.setSyncData(response("t0"));
    const events = [{ ...encrypted("$1"), content: {} }];
    await store.setSyncData(response("t1", { [ROOM]: { events } }));
    expect(waiting(disk)).toEqual([]);
  });

  it("keeps an invitation with who sent it", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    const own = { ...member(SELF, "invite"), sender: "@ana:home.test" };
    const events = [own, { type: "m.room.encryption", state_key: "", sender: "@ana:home.test" }];
    const rooms = { invite: { [ROOM]: { invite_state: { events } } } };
    await store.setSyncData({ next_batch: "t0", rooms } as unknown as ISyncResponse);
    expect(inbox(disk)).toEqual([
      {
        kind: "invite",
        roomId: ROOM,
        inviter: "@ana:home.test",
        isEncrypted: true,
        isDirect: false,
      },
    ]);
  });

  it("gives a restart the token, the state of joined rooms, and no timeline", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    const state = [member(SELF, "join"), member("@ana:home.test", "join")];
    await store.setSyncData(response("t0", { [ROOM]: { state, events: [encrypted("$0")] } }));
    await store.setSyncData(
      response("t1", { [ROOM]: { events: [member("@ana:home.test", "leave")] } }),
    );
    const restarted = storeOver(disk).store;
    const saved = await restarted.getSavedSync();
    expect(await restarted.getSavedSyncToken()).toBe("t1");
    expect(saved?.roomsData.join[ROOM]?.timeline.events).toEqual([]);
    expect(saved?.roomsData.join[ROOM]?.state?.events.map((event) => event.content)).toEqual([
      { membership: "join" },
      { membership: "leave" },
    ]);
  });

  it("forgets a room that was left", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    await store.setSyncData(response("t0", { [ROOM]: { state: [member(SELF, "join")] } }));
    const rooms = { leave: { [ROOM]: {} } };
    await store.setSyncData({ next_batch: "t1", rooms } as unknown as ISyncResponse);
    expect((await storeOver(disk).store.getSavedSync())?.roomsData.join).toEqual({});
  });
});

describe("a room that the account has left", () => {
  const said = (disk: Disk) => waiting(disk).filter((one) => one !== "membership");
  const left = (events: readonly object[]) =>
    ({ next_batch: "t1", rooms: { leave: { [ROOM]: { timeline: { events } } } } }) as never;

  it("keeps what people said in it before that and nobody read yet", async () => {
    const disk = emptyDisk();
    const { store } = storeOver(disk);
    const state = [member(SELF, "join"), member("@ana:h", "join"), member("@ben:h", "join")];
    await store.setSyncData(response("t0", { [ROOM]: { state } }));
    const gone = { ...member(SELF, "leave"), event_id: "$gone" };
    await store.setSyncData(left([encrypted("$last"), encrypted("$own", SELF), gone]));
    expect(said(disk)).toEqual(["$last"]);
  });

  it("keeps nothing of it when it was the chat of one person, or was never entered", async () => {
    for (const state of [[member(SELF, "join"), member("@ana:home.test", "join")], undefined]) {
      const disk = emptyDisk();
      const { store } = storeOver(disk);
      await store.setSyncData(response("t0", state === undefined ? {} : { [ROOM]: { state } }));
      await store.setSyncData(left([encrypted("$last")]));
      expect(said(disk)).toEqual([]);
    }
  });
});

describe("a token", () => {
  const incoming = response("t1", { [ROOM]: { events: [encrypted("$1")] } });

  it("is saved with what it acknowledges, in one transaction", async () => {
    const disk = emptyDisk();
    let commits = 0;
    const counted = (): Promise<void> => {
      commits += 1;
      return Promise.resolve();
    };
    const { store } = storeOver(disk, { commits: counted });
    await store.setSyncData(incoming);
    expect(commits).toBe(1);
  });

  it("is not saved when the write fails, and never after", async () => {
    const disk = emptyDisk();
    let isFull = true;
    const { store, fatal } = storeOver(disk, {
      commits: () => (isFull ? Promise.reject(new Error("disk full")) : Promise.resolve()),
    });
    await expect(store.setSyncData(incoming)).rejects.toThrow("disk full");
    isFull = false;
    await expect(store.setSyncData(response("t2"))).rejects.toThrow("poisoned");
    expect(fatal).toHaveLength(1);
    expect(await storeOver(disk).store.getSavedSyncToken()).toBeNull();
  });

  it("is not saved once the crypto engine failed", async () => {
    const disk = emptyDisk();
    const { store, fatal } = storeOver(disk);
    store.poison(new Error("the engine could not commit"));
    await expect(store.setSyncData(incoming)).rejects.toThrow("poisoned");
    expect(fatal).toHaveLength(1);
    expect(rowsOn(disk, "inbox")).toEqual([]);
  });

  it("is not saved after the end, which is no failure", async () => {
    const disk = emptyDisk();
    const { store, fatal } = storeOver(disk);
    await store.close();
    await expect(store.setSyncData(incoming)).rejects.toThrow("closed");
    expect(fatal).toEqual([]);
  });

  it("control: the same answer is saved by a sound store", async () => {
    const disk = emptyDisk();
    await storeOver(disk).store.setSyncData(incoming);
    expect(await storeOver(disk).store.getSavedSyncToken()).toBe("t1");
  });
});
