/** Rooms are used when the sync has shown them as they were asked for, whatever was answered. */
import { describe, expect, it } from "vitest";
import type { RoomPlan } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { creationBody, type Blueprint } from "../../../../shared/core/room/blueprint.ts";
import { Doubts, DOUBTS_MAX } from "../../../../shared/matrix/rooms/doubts.ts";
import { RoomMaker } from "../../../../shared/matrix/rooms/room-maker.ts";
import type { RoomRequests } from "../../../../shared/matrix/rooms/room-requests.ts";
import type { MatrixClient } from "../../../../shared/matrix/sdk.ts";
import { Wake } from "../../../../shared/matrix/sync/wake.ts";

const BOT = "@alert:home.test" as UserId;
const ANA = "@ana:home.test" as UserId;
const MALLORY = "@mallory:home.test" as UserId;
const MADE = "!made" as RoomId;
const THEIRS = "!theirs" as RoomId;
const STANDING = "!standing" as RoomId;
const REF = "0f".repeat(16);
const PLAN: RoomPlan = { codename: "River 4", additionalCreators: [], invite: [] };
const RING_MS = 20;

type Event = Readonly<{ type: string; key: string; sender: UserId; content: object }>;

/** The state of a room that was made by the plan, by whoever. */
function stateOf(blueprint: Blueprint, by: UserId, members: readonly UserId[]): readonly Event[] {
  const body = creationBody(blueprint);
  const member = (userId: UserId, membership: string): Event => {
    return { type: "m.room.member", key: userId, sender: by, content: { membership } };
  };
  const state = (type: string, content: object): Event => ({ type, key: "", sender: by, content });
  return [
    state("m.room.create", { ...body.creation_content, room_version: body.room_version }),
    state("m.room.power_levels", body.power_level_content_override),
    ...body.initial_state.map(({ type, content }) => state(type, content)),
    ...(body.name === undefined ? [] : [state("m.room.name", { name: body.name })]),
    ...members.map((userId) => member(userId, "join")),
    ...blueprint.invite.map((userId) => member(userId, "invite")),
  ];
}

function roomOf(roomId: RoomId, state: readonly Event[]) {
  const byType = new Map<string, Map<string, object>>();
  for (const { type, key, sender, content } of state) {
    const event = {
      ...{ getType: () => type, getStateKey: () => key, getSender: () => sender },
      getContent: () => content,
    };
    byType.set(type, (byType.get(type) ?? new Map<string, object>()).set(key, event));
  }
  const members = state
    .filter(({ type }) => type === "m.room.member")
    .map(({ key, content }) => {
      return { userId: key, membership: (content as { membership: string }).membership };
    });
  return {
    ...{ roomId, getMembers: () => members },
    getMyMembership: () => members.find(({ userId }) => userId === BOT)?.membership,
    getMember: (userId: string) => members.find((one) => one.userId === userId) ?? null,
    getLiveTimeline: () => ({ getState: () => ({ events: byType }) }),
    hasEncryptionStateEvent: () => byType.has("m.room.encryption"),
  };
}

/** A maker whose homeserver makes what it is asked for, and answers what `answers` says. */
function world(answers: (made: RoomId) => RoomId | Promise<RoomId> = (made) => made) {
  const rooms = new Map<RoomId, ReturnType<typeof roomOf>>();
  const asked: Blueprint[] = [];
  const synced = new Wake();
  let makes = true;
  const client = {
    getRooms: () => [...rooms.values()],
    getRoom: (roomId: RoomId) => rooms.get(roomId) ?? null,
  } as unknown as MatrixClient;
  const requests = {
    joinedRooms: () => Promise.resolve([...rooms.keys()]),
    create: async (blueprint: Blueprint) => {
      asked.push(blueprint);
      if (makes) rooms.set(MADE, roomOf(MADE, stateOf(blueprint, BOT, [BOT])));
      return await answers(MADE);
    },
  } as unknown as RoomRequests;
  const standingRooms = new Set([STANDING]);
  const spokenAtMs = (): undefined => undefined;
  const parts = { client, userId: BOT, standingRooms, spokenAtMs, synced, requests };
  const maker = new RoomMaker({ ...parts, doubts: new Doubts() });
  const ringing = setInterval(synced.ring, RING_MS);
  return {
    ...{ rooms, asked, maker },
    end: () => {
      clearInterval(ringing);
    },
    makesNothing: () => {
      makes = false;
    },
    create: (ref = REF) => maker.roomOf(ref, PLAN, () => Promise.resolve()),
  };
}

const THEIR_BLUEPRINT = { additionalCreators: [], isDirect: false, invite: [] };

describe("a room that was made", () => {
  it("is used once it was shown as it was asked for, and found again by its ref", async () => {
    const there = world();
    expect(await there.create()).toBe(MADE);
    expect(await there.create()).toBe(MADE);
    expect(there.asked).toHaveLength(1);
    there.end();
  });

  it("is found when the answer named somebody else's", async () => {
    const there = world(() => THEIRS);
    there.rooms.set(THEIRS, roomOf(THEIRS, stateOf(THEIR_BLUEPRINT, MALLORY, [MALLORY, BOT])));
    await expect(there.create()).rejects.toMatchObject({ code: "server-failed" });
    expect(await there.create()).toBe(MADE);
    there.end();
  });

  it("is given up when only somebody else's is ever answered", async () => {
    const there = world(() => THEIRS);
    there.makesNothing();
    there.rooms.set(THEIRS, roomOf(THEIRS, stateOf(THEIR_BLUEPRINT, MALLORY, [MALLORY, BOT])));
    for (let doubt = 1; doubt < DOUBTS_MAX; doubt += 1) {
      await expect(there.create()).rejects.toMatchObject({ code: "server-failed" });
    }
    await expect(there.create()).rejects.toMatchObject({ code: "refused" });
    there.end();
  });

  it("is not found again when somebody was put into it", async () => {
    const there = world();
    const blueprint = { ...THEIR_BLUEPRINT, ref: REF, codename: PLAN.codename };
    there.rooms.set(THEIRS, roomOf(THEIRS, stateOf(blueprint, BOT, [BOT, MALLORY])));
    expect(await there.create()).toBe(MADE);
    there.end();
  });

  it("waits for no other that hangs, but for its own", async () => {
    let isFirst = true;
    const there = world((made) => {
      if (!isFirst) return made;
      isFirst = false;
      return new Promise(() => undefined);
    });
    void there.create("11".repeat(16));
    void there.create("11".repeat(16));
    expect(await there.create()).toBe(MADE);
    expect(there.asked).toHaveLength(2);
    there.end();
  });
});

describe("a direct chat", () => {
  const direct: Blueprint = { additionalCreators: [], isDirect: true, invite: [ANA] };

  it("is opened, and then used again", async () => {
    const there = world();
    expect(await there.maker.directRoom(ANA)).toBe(MADE);
    expect(await there.maker.directRoom(ANA)).toBe(MADE);
    expect(there.asked).toEqual([direct]);
    there.end();
  });

  it.each([
    ["somebody else is in it", stateOf(direct, BOT, [BOT, MALLORY])],
    ["it is a room of the network", stateOf({ ...direct, ref: REF }, BOT, [BOT])],
    [
      "it is in clear",
      stateOf(direct, ANA, [BOT]).filter(({ type }) => type !== "m.room.encryption"),
    ],
  ])("is not taken from what is there when %s", async (_why, state) => {
    const there = world();
    there.rooms.set(THEIRS, roomOf(THEIRS, state));
    expect(await there.maker.directRoom(ANA)).toBe(MADE);
    there.end();
  });

  it("is not a standing room of the network, though two alone are in it", async () => {
    const there = world();
    there.rooms.set(STANDING, roomOf(STANDING, stateOf(direct, BOT, [BOT])));
    expect(await there.maker.directRoom(ANA)).toBe(MADE);
    there.end();
  });

  it("is not somebody else's that was answered", async () => {
    const there = world(() => THEIRS);
    there.makesNothing();
    const theirs = { ...direct, invite: [MALLORY] };
    there.rooms.set(THEIRS, roomOf(THEIRS, stateOf(theirs, BOT, [BOT])));
    await expect(there.maker.directRoom(ANA)).rejects.toMatchObject({ code: "server-failed" });
    there.end();
  });
});
