/** The rooms as a bot sees them: whom it is alone with, and who is there. */
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { REF_FIELD } from "../../../../shared/core/room/blueprint.ts";
import { isDirectWith, membersOf } from "../../../../shared/matrix/rooms/rooms-view.ts";
import type { MatrixClient } from "../../../../shared/matrix/sdk.ts";

const ROOM = "!room:home.test" as RoomId;
const BOT = "@verify:home.test" as UserId;
const ANA = "@ana:home.test" as UserId;
const MALLORY = "@mallory:elsewhere.test" as UserId;

type Told = Readonly<{
  /** Hears when all members of the room are gone through. */
  onLook?: () => void;
  members: Readonly<Record<string, string>>;
  own?: string;
  creation?: object;
}>;

/** A client that knows one room, as the homeserver tells it. */
function clientWith(told: Told): MatrixClient {
  const { members, own = "join", creation = {}, onLook } = told;
  const created = {
    getType: () => "m.room.create",
    getStateKey: () => "",
    getSender: () => BOT,
    getContent: () => creation,
  };
  const events = new Map([["m.room.create", new Map([["", created]])]]);
  const room = {
    getMyMembership: () => own,
    getMember: (userId: string) => {
      const membership = members[userId];
      return membership === undefined ? null : { userId, membership };
    },
    getMembers: () => {
      onLook?.();
      return Object.entries(members).map(([userId, membership]) => ({ userId, membership }));
    },
    getLiveTimeline: () => ({ getState: () => ({ events }) }),
  };
  const client = { getRoom: (roomId: string) => (roomId === ROOM ? room : null) };
  return client as unknown as MatrixClient;
}

const PAIR = { [BOT]: "join", [ANA]: "join" };

describe("a direct chat", () => {
  it("is a room of this person and the bot alone", () => {
    expect(isDirectWith(clientWith({ members: PAIR }), ROOM, ANA)).toBe(true);
  });

  it.each<[string, Told]>([
    ["a third one is in it", { members: { ...PAIR, [MALLORY]: "join" } }],
    ["a third one is asked in", { members: { ...PAIR, [MALLORY]: "invite" } }],
    ["she has left it", { members: { ...PAIR, [ANA]: "leave" } }],
    ["she is not in it", { members: { [BOT]: "join", [MALLORY]: "join" } }],
    ["the bot is alone", { members: { [BOT]: "join" } }],
    ["a bot made it for something else", { members: PAIR, creation: { [REF_FIELD]: "ab" } }],
    ["the bot has left it", { members: PAIR, own: "leave" }],
  ])("is none when %s", (_why, told) => {
    expect(isDirectWith(clientWith(told), ROOM, ANA)).toBe(false);
  });

  it("is looked for without going through the members of every room", () => {
    let looks = 0;
    const onLook = (): void => void (looks += 1);
    const others = { [BOT]: "join", [MALLORY]: "join", "@ben:h": "join" };
    expect(isDirectWith(clientWith({ members: others, onLook }), ROOM, ANA)).toBe(false);
    expect(looks).toBe(0);
    isDirectWith(clientWith({ members: PAIR, onLook }), ROOM, ANA);
    expect(looks).toBe(1);
  });

  it("is none in a room that the bot does not know", () => {
    const elsewhere = "!other:home.test" as RoomId;
    expect(isDirectWith(clientWith({ members: PAIR }), elsewhere, ANA)).toBe(false);
  });
});

describe("the members of a room", () => {
  it("are those who are in it or asked in, and nobody who left or was banned", () => {
    const members = { ...PAIR, [MALLORY]: "leave", "@ben:h": "ban", "@cleo:h": "invite" };
    expect(membersOf(clientWith({ members }), ROOM)).toEqual([
      { userId: BOT, membership: "join" },
      { userId: ANA, membership: "join" },
      { userId: "@cleo:h", membership: "invite" },
    ]);
  });

  it("are nobody when the bot itself is only asked in", () => {
    expect(membersOf(clientWith({ members: PAIR, own: "invite" }), ROOM)).toEqual([]);
  });
});
