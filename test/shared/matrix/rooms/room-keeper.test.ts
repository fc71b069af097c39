/** How a room ends, whatever the homeserver says in between. */
import { beforeEach, describe, expect, it } from "vitest";
import { Fault } from "../../../../shared/core/fault.ts";
import type { EventId, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { Rooms } from "../../../../shared/matrix/rooms/room-keeper.ts";
import type { MatrixClient } from "../../../../shared/matrix/sdk.ts";
import { Wake } from "../../../../shared/matrix/sync/wake.ts";

const BOT = "@rooms:home.test" as UserId;
const OLGA = "@olga:home.test" as UserId;
const ANA = "@ana:home.test" as UserId;
const BEN = "@ben:home.test" as UserId;
const ROOM = "!room" as RoomId;

type Membership = Readonly<{ membership: string; sender: string; reason?: string }>;

let members: Map<string, Membership>;
let asked: string[];
let timeouts: unknown[];
/** What the homeserver still shows. */
let shown = new Set<EventId>();
/** It says yes to a redaction, and does nothing. */
let isDeaf = false;
/** Asked before each request; throwing makes it fail. */
let fails: (call: string) => void;
let keeper: Rooms;

beforeEach(() => {
  members = new Map([BOT, OLGA, ANA].map((who) => [who, { membership: "join", sender: who }]));
  // Removed by the bot long before the end.
  members.set(BEN, { membership: "leave", sender: BOT });
  asked = [];
  isDeaf = false;
  timeouts = [];
  fails = () => undefined;
  const client = {
    getRoom: () => roomOf(),
    http: { authedRequest: answer },
  } as unknown as MatrixClient;
  const standing = { pins: {}, standingRooms: new Set<RoomId>(), spokenAtMs: () => undefined };
  keeper = new Rooms({ client, userId: BOT, ...standing, synced: new Wake() });
});

/** Olga made it, so nobody can remove her. */
function roomOf() {
  const creation = {
    ...{ getType: () => "m.room.create", getStateKey: () => "", getSender: () => BOT },
    getContent: () => ({ additional_creators: [OLGA] }),
  };
  const events = new Map([["m.room.create", new Map([["", creation]])]]);
  return {
    getMyMembership: () => members.get(BOT)?.membership,
    getMember: () => null,
    getLiveTimeline: () => ({ getState: () => ({ events }) }),
  };
}

type Body = Readonly<{ user_id?: string; reason?: string }>;

async function answer(
  method: string,
  path: string,
  ...rest: readonly [unknown?, Body?, { localTimeoutMs?: number }?]
): Promise<unknown> {
  const [, body, options] = rest;
  const action = actionOf(method, path);
  const call = [action, body?.user_id].filter((part) => part !== undefined).join(" ");
  timeouts.push(options?.localTimeoutMs);
  await Promise.resolve();
  fails(call);
  asked.push(call);
  return done(call, body);
}

function actionOf(method: string, path: string): string | undefined {
  if (path.includes("room_keys")) return `${method} keys`;
  const [, , , what, eventId] = path.split("/").map(decodeURIComponent);
  if (what === "redact") return `redact ${eventId ?? ""}`;
  return what === "event" ? `see ${eventId ?? ""}` : path.split("/").at(-1);
}

function done(call: string, body: Body = {}): unknown {
  const [what, eventId = ""] = call.split(" ");
  if (what === "see") return { content: shown.has(eventId as EventId) ? { ciphertext: "x" } : {} };
  if (what === "redact" && !isDeaf) shown.delete(eventId as EventId);
  if (call === "GET keys") return { version: "1" };
  if (call === "joined_rooms") return { joined_rooms: [] };
  if (call === "members") {
    if (members.get(BOT)?.membership !== "join") throw refused();
    const chunk = [...members].map(([state_key, { sender, ...content }]) => {
      return { state_key, sender, content };
    });
    return { chunk };
  }
  const { user_id: userId, reason } = body;
  if (call.startsWith("kick") && userId !== undefined) {
    if (userId === OLGA) throw refused();
    members.set(userId, { membership: "leave", sender: BOT, ...(reason && { reason }) });
  }
  if (call === "leave") members.set(BOT, { membership: "leave", sender: BOT });
  return {};
}

function refused(): Fault {
  return new Fault("refused", "test");
}

describe("a room that is emptied", () => {
  it("counts whom its end removed: neither creators nor those removed before", async () => {
    expect(await keeper.emptyRoom(ROOM, [])).toEqual({ removed: 1, staying: 1 });
    expect(await keeper.emptyRoom(ROOM, [])).toEqual({ removed: 1, staying: 1 });
  });

  it("tells those whom it removes why, in words that may be read by anybody", async () => {
    await keeper.emptyRoom(ROOM, []);
    expect(members.get(ANA)?.reason).toBe("This room is closed. Thank you.");
  });

  it("is not empty because of one stray no", async () => {
    let isStray = true;
    fails = (call) => {
      if (!isStray || call !== `kick ${ANA}`) return;
      isStray = false;
      throw refused();
    };
    await expect(keeper.emptyRoom(ROOM, [])).rejects.toMatchObject({ code: "server-failed" });
    expect(await keeper.emptyRoom(ROOM, [])).toEqual({ removed: 1, staying: 1 });
  });

  it("is not counted as empty because its members are not shown", async () => {
    fails = (call) => {
      if (call === "members") throw refused();
    };
    await expect(keeper.emptyRoom(ROOM, [])).rejects.toMatchObject({ code: "server-failed" });
  });
});

describe("a room that is left", () => {
  it("has no keys in the backup any more, before anything else is asked", async () => {
    await keeper.leave(ROOM);
    expect(asked).toEqual([
      ...["GET keys", "DELETE keys", "leave", "forget"],
      ...["GET keys", "DELETE keys"],
    ]);
  });

  it.each(["DELETE keys", "leave", "forget"])(
    "is left in the end when %s fails once",
    async (step) => {
      let isFirst = true;
      fails = (call) => {
        if (!isFirst || call !== step) return;
        isFirst = false;
        throw new Fault("server-failed", "test");
      };
      await expect(keeper.leave(ROOM)).rejects.toMatchObject({ code: "server-failed" });
      await keeper.leave(ROOM);
      expect(asked).toContain("leave");
      expect(asked.at(-1)).toBe("DELETE keys");
    },
  );
});

describe("what the account wrote", () => {
  const [ONE, TWO] = ["$one", "$two"] as EventId[] as [EventId, EventId];

  beforeEach(() => {
    shown = new Set([ONE, TWO]);
  });

  it("is redacted, looked for, and its keys are forgotten; again it says the same", async () => {
    expect(await keeper.erase(ROOM, [ONE, TWO])).toBe(2);
    expect(asked).toEqual([
      ...["see $one", "redact $one", "see $one", "see $two", "redact $two", "see $two"],
      ...["GET keys", "DELETE keys"],
    ]);
    asked = [];
    expect(await keeper.erase(ROOM, [ONE, TWO])).toBe(2);
    expect(asked).toEqual(["see $one", "see $two", "GET keys", "DELETE keys"]);
  });

  it("does not count while the homeserver still shows it, whatever it answered", async () => {
    isDeaf = true;
    expect(await keeper.erase(ROOM, [ONE, TWO])).toBe(0);
  });

  it("does not count because of one stray no", async () => {
    let isStray = true;
    fails = (call) => {
      if (!isStray || call !== "see $one") return;
      isStray = false;
      throw refused();
    };
    await expect(keeper.erase(ROOM, [ONE])).rejects.toMatchObject({ code: "server-failed" });
    expect(await keeper.erase(ROOM, [ONE])).toBe(1);
    expect(asked).toContain("redact $one");
  });

  it("goes on where it was interrupted", async () => {
    fails = (call) => {
      if (call === "redact $two") throw new Fault("rate-limited", "test", { retryAfterMs: 1_000 });
    };
    await expect(keeper.erase(ROOM, [ONE, TWO])).rejects.toMatchObject({ code: "rate-limited" });
    fails = () => undefined;
    asked = [];
    expect(await keeper.erase(ROOM, [ONE, TWO])).toBe(2);
    expect(asked.filter((call) => call.startsWith("redact"))).toEqual(["redact $two"]);
  });
});

describe("one stray no", () => {
  it.each(["GET keys", "DELETE keys", "forget"])("to %s leaves nothing behind", async (step) => {
    let isStray = true;
    fails = (call) => {
      if (!isStray || call !== step) return;
      isStray = false;
      throw refused();
    };
    await expect(keeper.leave(ROOM)).rejects.toMatchObject({ code: "server-failed" });
    await keeper.leave(ROOM);
    expect(asked).toContain("forget");
    expect(asked.at(-1)).toBe("DELETE keys");
  });

  it("control: a no that stays is believed, and the room is left", async () => {
    fails = (call) => {
      if (call === "GET keys") throw refused();
    };
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(keeper.leave(ROOM)).rejects.toMatchObject({ code: "server-failed" });
    }
    await keeper.leave(ROOM);
    expect(asked).toEqual(["leave", "forget"]);
  });
});

describe("an invitation that is refused", () => {
  it.each([
    ["banned", "ban", { code: "refused", detail: "banned" }],
    ["not there", "leave", { code: "refused", detail: undefined }],
  ])("is told as such when she is %s", async (_where, membership, fault) => {
    members.set(BEN, { membership, sender: OLGA });
    fails = (call) => {
      if (call.startsWith("invite")) throw refused();
    };
    await expect(keeper.invite(ROOM, BEN)).rejects.toMatchObject(fault);
  });
});

describe("every request about a room", () => {
  it("has a bound", async () => {
    await keeper.emptyRoom(ROOM, []);
    await keeper.join(ROOM);
    await keeper.leave(ROOM);
    expect(timeouts.length).toBeGreaterThan(6);
    expect(timeouts.every((ms) => typeof ms === "number" && ms <= 30_000)).toBe(true);
  });
});
