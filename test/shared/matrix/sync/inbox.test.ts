/** The order of the inbox, what waits and for how long, and what is remembered of replays. */
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { EventId, RoomId, Tag, UserId } from "../../../../shared/core/values/ids.ts";
import type { Incoming } from "../../../../shared/core/ports.ts";
import { envelopeOf } from "../../../../shared/matrix/examine/envelope.ts";
import type { Opened } from "../../../../shared/matrix/examine/examine.ts";
import {
  encodeRow,
  placeRow,
  rowKey,
  SPACES,
  type InboxRow,
} from "../../../../shared/matrix/sync/inbox-row.ts";
import { RowInbox } from "../../../../shared/matrix/sync/inbox.ts";
import { KEY_WAIT_MS, SIGNATURE_WAIT_MS } from "../../../../shared/matrix/sync/inbox/waits.ts";
import type { MatrixClient } from "../../../../shared/matrix/sdk.ts";
import { Wake } from "../../../../shared/matrix/sync/wake.ts";
import type { WireEvent } from "../../../../shared/matrix/examine/wire-event.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../../harness/memory-rows.ts";

const SELF = "@alert:home.test" as UserId;
const VERIFY = "@verify:home.test" as UserId;
const BEN = "@ben:home.test" as UserId;
const ROOM = "!room" as RoomId;
const STATE_ROOM = "!state" as RoomId;

type Made = Omit<Opened & { kind: "opened" }, "envelope">;

const SOUND: Made = {
  kind: "opened",
  type: "m.room.message",
  content: { msgtype: "m.text", body: "confirm K7Q4" },
  shield: "good",
};
const ENTRY: Made = { ...SOUND, type: "org.aviso.entry", content: { seq: 1 } };

type World = Readonly<{
  disk: Disk;
  opened: Map<string, Made | Exclude<Opened, { kind: "opened" }>>;
  heard: Incoming[];
}> & {
  isLater?: (incoming: Incoming) => boolean;
};

function world(): World {
  return { disk: emptyDisk(), opened: new Map(), heard: [] };
}

type Event = Readonly<{ id: string; roomId?: RoomId; sender?: UserId; index?: number }>;

/** Puts an event with this message index into the rows. */
function place({ disk }: World, number: number, row: Event): void {
  const rows = disk.spaces.get(SPACES.inbox) ?? new Map<string, Uint8Array>();
  disk.spaces.set(SPACES.inbox, rows.set(rowKey(number), encodeRow(eventRow(number, row))));
}

/** The same, as the sync store does it. */
async function takeIn({ disk }: World, number: number, row: Event): Promise<void> {
  await memoryRows(disk).write((transaction) => {
    placeRow(transaction, rowKey(number), eventRow(number, row));
  });
}

function eventRow(number: number, row: Event): InboxRow {
  const { id, roomId = ROOM, sender = "@ana:home.test" as UserId, index = number } = row;
  const ciphertext = Buffer.from([0x03, 0x08, index, 0x12]).toString("base64");
  return {
    kind: "event",
    roomId,
    event: {
      eventId: id as EventId,
      sender,
      type: "m.room.encrypted",
      sentAtMs: 1,
      content: { session_id: "s", ciphertext },
    },
  };
}

function lose({ disk }: World, number: number, roomId = ROOM): void {
  const rows = disk.spaces.get(SPACES.inbox) ?? new Map<string, Uint8Array>();
  const row = encodeRow({ kind: "lost", roomId });
  disk.spaces.set(SPACES.inbox, rows.set(rowKey(number), row));
}

type Asking = Readonly<{ abortSignal: AbortSignal }>;

/** A request that is never answered, until it is called off. */
function never(...asked: readonly [...unknown[], Asking]): Promise<never> {
  const { abortSignal } = asked.at(-1) as Asking;
  return new Promise((_resolve, reject) => {
    abortSignal.addEventListener("abort", () => {
      reject(new Error("called off"));
    });
  });
}

/** Runs an inbox over the world for a moment; `waitedMs` is what its clock says has passed. */
async function run({ disk, opened, heard, isLater }: World, waitedMs = 0): Promise<void> {
  let nowMs = 0;
  const rows = memoryRows(disk);
  const parts = {
    // The inbox asks the client only for rooms, of which this one knows none.
    // A page of a gap never comes.
    client: {
      getRoom: () => null,
      http: { authedRequest: never },
    } as unknown as MatrixClient,
    engine: {
      open: (room: RoomId, event: WireEvent): Promise<Opened> => {
        const found = opened.get(event.eventId) ?? SOUND;
        const envelope = envelopeOf(room, event);
        return Promise.resolve(found.kind === "opened" ? { ...found, envelope } : found);
      },
      standingOf: () => Promise.resolve({ masterKey: "key", needsApproval: false }),
      forget: () => undefined,
    },
    rows,
    owner: { userId: SELF, isStateRoom: (id: string) => id === STATE_ROOM },
    managementRoom: null,
    personOf: () => undefined,
    pins: {
      verify: { userId: VERIFY, masterKey: "key" },
      alert: { userId: SELF, masterKey: "key" },
    },
    tagger: { user: (id: UserId) => id as string as Tag, identity: (key: string) => key as Tag },
    clock: { nowMs: () => nowMs },
    wake: new Wake(),
    releasedBefore: () => rowKey(1_000),
    onFatal: (error: unknown) => {
      throw error;
    },
  };
  const inbox = new RowInbox(parts);
  const started = inbox.start(async (incoming) => {
    heard.push(incoming);
    await rows.write((transaction) => {
      inbox.settle(transaction, incoming.rowKey);
    });
  }, isLater);
  await pause(20);
  nowMs = waitedMs;
  if (waitedMs > 0) await pause(700);
  await inbox.stop();
  await started;
}

function idsOf({ heard }: World): readonly string[] {
  return heard.map((incoming) => {
    if (incoming.kind === "received") return incoming.message.eventId;
    if (incoming.kind === "rejected") return incoming.rejected.eventId;
    return "eventId" in incoming ? incoming.eventId : incoming.kind;
  });
}

describe("an inbox", () => {
  it("hands on in order and leaves no row that was settled", async () => {
    const there = world();
    place(there, 1, { id: "$1" });
    place(there, 2, { id: "$2" });
    await run(there);
    expect(idsOf(there)).toEqual(["$1", "$2"]);
    expect(rowsOn(there.disk, SPACES.inbox)).toEqual([]);
  });

  it("does not hear other bots outside the state room", async () => {
    const there = world();
    place(there, 1, { id: "$1", sender: VERIFY });
    await run(there);
    expect(there.heard).toEqual([]);
    expect(rowsOn(there.disk, SPACES.inbox)).toEqual([]);
  });

  it("goes on with what others say while the key of one message is missing", async () => {
    const there = world();
    there.opened.set("$1", { kind: "no-key" });
    place(there, 1, { id: "$1" });
    place(there, 2, { id: "$2", sender: BEN });
    place(there, 3, { id: "$3", roomId: "!lake" as RoomId });
    await run(there, KEY_WAIT_MS - 1);
    expect(idsOf(there)).toEqual(["$2", "$3"]);
  });

  it("hands on a moment later what has time, in its order, and others before it", async () => {
    const there = world();
    let isBusy = true;
    there.isLater = (incoming) =>
      isBusy && incoming.kind === "received" && incoming.message.eventId === "$report";
    place(there, 1, { id: "$report" });
    place(there, 2, { id: "$cancel" });
    place(there, 3, { id: "$confirm", sender: BEN });
    await run(there);
    expect(idsOf(there)).toEqual(["$confirm"]);
    isBusy = false;
    await run(there);
    expect(idsOf(there)).toEqual(["$confirm", "$report", "$cancel"]);
  });

  it.each(["no-key", "unsigned-device"] as const)(
    "keeps the order of what one person says in a room, though the first is late: %s",
    async (kind) => {
      const there = world();
      there.opened.set("$confirm", { kind });
      place(there, 1, { id: "$confirm" });
      place(there, 2, { id: "$withdraw" });
      await run(there, SIGNATURE_WAIT_MS - 1);
      expect(idsOf(there)).toEqual([]);
      there.opened.set("$confirm", SOUND);
      await run(there);
      expect(idsOf(there)).toEqual(["$confirm", "$withdraw"]);
    },
  );

  it("hears what somebody says after a message whose key never came", async () => {
    const there = world();
    there.opened.set("$1", { kind: "no-key" });
    place(there, 1, { id: "$1" });
    place(there, 2, { id: "$2" });
    await run(there, KEY_WAIT_MS);
    expect(idsOf(there)).toEqual(["$1", "$2"]);
    expect(there.heard[0]).toMatchObject({ kind: "rejected" });
  });

  it.each([
    ["no-key", KEY_WAIT_MS, "undecryptable"],
    ["unsigned-device", SIGNATURE_WAIT_MS, "unsigned-device"],
  ] as const)("refuses %s in the end", async (kind, waitedMs, reason) => {
    const there = world();
    there.opened.set("$1", { kind });
    place(there, 1, { id: "$1" });
    await run(there, waitedMs);
    expect(there.heard).toMatchObject([{ kind: "rejected", rejected: { reason } }]);
  });

  it("keeps the order of a writer in the state room, and does not hold up another", async () => {
    const there = world();
    there.opened.set("$1", { kind: "no-key" });
    for (const id of ["$2", "$3"]) there.opened.set(id, ENTRY);
    place(there, 1, { id: "$1", roomId: STATE_ROOM, sender: VERIFY });
    place(there, 2, { id: "$2", roomId: STATE_ROOM, sender: VERIFY });
    place(there, 3, { id: "$3", roomId: STATE_ROOM, sender: "@mallory:h" as UserId });
    await run(there);
    expect(idsOf(there)).toEqual(["$3"]);
    there.opened.set("$1", ENTRY);
    await run(there);
    expect(idsOf(there)).toEqual(["$3", "$1", "$2"]);
  });
});

describe("an inbox that starts", () => {
  it("reads the state room before it hands on a command that came earlier", async () => {
    const there = world();
    there.opened.set("$entry", ENTRY);
    place(there, 1, { id: "$command" });
    place(there, 2, { id: "$entry", roomId: STATE_ROOM, sender: VERIFY });
    await run(there);
    expect(idsOf(there)).toEqual(["$entry", "$command"]);
  });

  it("reads its own entries before those of the other bots", async () => {
    const there = world();
    for (const id of ["$other", "$own"]) there.opened.set(id, ENTRY);
    place(there, 1, { id: "$other", roomId: STATE_ROOM, sender: VERIFY });
    place(there, 2, { id: "$own", roomId: STATE_ROOM, sender: SELF });
    await run(there);
    expect(idsOf(there)).toEqual(["$own", "$other"]);
  });

  it("obeys nobody while one of its own entries cannot be read yet", async () => {
    const there = world();
    there.opened.set("$own", { kind: "no-key" });
    there.opened.set("$other", ENTRY);
    place(there, 1, { id: "$own", roomId: STATE_ROOM, sender: SELF });
    place(there, 2, { id: "$other", roomId: STATE_ROOM, sender: VERIFY });
    place(there, 3, { id: "$command" });
    await run(there, KEY_WAIT_MS - 1);
    expect(there.heard).toEqual([]);
    there.opened.set("$own", ENTRY);
    await run(there);
    expect(idsOf(there)).toEqual(["$own", "$other", "$command"]);
  });
});

describe("what is missing in a room", () => {
  it("holds up that room alone, however long a page takes", async () => {
    const there = world();
    const gap = { kind: "gap", roomId: ROOM, from: "t", until: null } as const;
    const rows = new Map([[rowKey(1), encodeRow(gap)]]);
    there.disk.spaces.set(SPACES.inbox, rows);
    place(there, 2, { id: "$behind" });
    place(there, 3, { id: "$elsewhere", roomId: "!other" as RoomId });
    await run(there);
    expect(idsOf(there)).toEqual(["$elsewhere"]);
  });

  it("is told before what was said after it, when it is lost", async () => {
    const there = world();
    lose(there, 1);
    place(there, 2, { id: "$after" });
    await run(there);
    expect(idsOf(there)).toEqual(["gap-lost", "$after"]);
    expect(there.heard[0]).toMatchObject({ gap: { roomId: ROOM } });
  });

  it("is told after the state room was read, when it is lost there", async () => {
    const there = world();
    there.opened.set("$entry", ENTRY);
    lose(there, 1, STATE_ROOM);
    place(there, 2, { id: "$entry", roomId: STATE_ROOM, sender: VERIFY });
    await run(there);
    expect(idsOf(there)).toEqual(["$entry", "gap-lost"]);
  });

  it("is not told all the time, and not forgotten", async () => {
    const there = world();
    for (const number of [1, 2, 3]) lose(there, number);
    lose(there, 4, "!other" as RoomId);
    await run(there);
    expect(there.heard).toHaveLength(2);
    expect(rowsOn(there.disk, SPACES.inbox)).toHaveLength(1);
    await run(there);
    expect(there.heard).toHaveLength(3);
  });
});

describe("an event id that comes twice with other content", () => {
  it("counts for nothing either time, though one of the two still waits for its key", async () => {
    const there = world();
    there.opened.set("$twice", { kind: "no-key" });
    await takeIn(there, 1, { id: "$twice", index: 1 });
    await run(there);
    await takeIn(there, 2, { id: "$twice", index: 2, sender: "@ben:home.test" as UserId });
    there.opened.delete("$twice");
    await run(there);
    const refused = { kind: "rejected", rejected: { reason: "contradicted" } };
    expect(there.heard).toMatchObject([refused, refused]);
  });

  it("control: the same content twice is one message", async () => {
    const there = world();
    await takeIn(there, 1, { id: "$once", index: 1 });
    await takeIn(there, 2, { id: "$once", index: 1 });
    await run(there);
    expect(idsOf(there)).toEqual(["$once"]);
  });
});

describe("a replay", () => {
  it("is refused, after a restart too", async () => {
    const there = world();
    place(there, 1, { id: "$original", index: 7 });
    await run(there);
    place(there, 2, { id: "$replay", index: 7 });
    await run(there);
    place(there, 3, { id: "$again", index: 7 });
    await run(there);
    const refused = { kind: "rejected", rejected: { reason: "replayed" } };
    expect(there.heard).toMatchObject([{ kind: "received" }, refused, refused]);
  });

  it("does not take the place of what was said first", async () => {
    const there = world();
    place(there, 1, { id: "$original", index: 7 });
    await run(there);
    place(there, 2, { id: "$replay", index: 7 });
    await run(there);
    // What was said first comes once more, and is known; the replay comes once more, and is not.
    place(there, 3, { id: "$original", index: 7 });
    place(there, 4, { id: "$replay", index: 7 });
    await run(there);
    expect(idsOf(there)).toEqual(["$original", "$replay", "$replay"]);
  });

  it("control: another index is another message", async () => {
    const there = world();
    place(there, 1, { id: "$original", index: 7 });
    place(there, 2, { id: "$next", index: 8 });
    await run(there);
    expect(there.heard).toMatchObject([{ kind: "received" }, { kind: "received" }]);
  });

  it("cannot be made of a message that never decrypted", async () => {
    const there = world();
    there.opened.set("$forged", { kind: "broken" });
    place(there, 1, { id: "$forged", index: 7 });
    place(there, 2, { id: "$original", index: 7 });
    await run(there);
    expect(there.heard).toMatchObject([{ kind: "rejected" }, { kind: "received" }]);
  });

  it("is silence when the homeserver repeats the very same event", async () => {
    const there = world();
    place(there, 1, { id: "$one", index: 7 });
    place(there, 2, { id: "$one", index: 7 });
    await run(there);
    expect(idsOf(there)).toEqual(["$one"]);
  });
});
