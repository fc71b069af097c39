/** What the doctor says of rooms that stand in no vault. */
import { describe, expect, it } from "vitest";
import { examineEveryRoom } from "../../../scripts/doctor/outside/every-room.ts";
import type { Ask } from "../../../scripts/doctor/outside/ask.ts";
import { creationBody } from "../../../shared/core/room/blueprint.ts";
import type { Vault } from "../../../shared/vault/vault.ts";

const account = (name: string) => ({ userId: `@${name}:home.test`, accessToken: name });
const vault = {
  ...{ managementRoom: "!management", stateRoom: "!state" },
  bots: { verify: account("verify"), alert: account("alert"), rooms: account("rooms") },
} as unknown as Vault;

type Changes = Readonly<Record<string, object | undefined>>;

const GROUP = { isDirect: false, ref: "r1", codename: "Cedar" };
const CHAT = { isDirect: true };

/** A room as a bot makes it, but for what is changed; undefined takes it away. */
function room(
  changes: Changes = {},
  maker = "@rooms:home.test",
  kind: typeof GROUP | typeof CHAT = GROUP,
): readonly object[] {
  const body = creationBody({ ...kind, additionalCreators: [], invite: [] });
  const made: Record<string, object | undefined> = {
    "m.room.create": { ...body.creation_content, room_version: body.room_version },
    ...Object.fromEntries(body.initial_state.map(({ type, content }) => [type, content])),
    "m.room.power_levels": body.power_level_content_override,
    ...changes,
  };
  const events = Object.entries(made).flatMap(([type, content]) =>
    content === undefined ? [] : [{ type, state_key: "", sender: maker, content }],
  );
  const member = { type: "m.room.member", content: { membership: "join" }, sender: maker };
  return [...events, { ...member, state_key: maker }];
}

const inside = { type: "m.room.member", content: { membership: "join" } };
const rooms = { ...inside, sender: "@verify:home.test", state_key: "@rooms:home.test" };

async function found(rooms: Readonly<Record<string, unknown>>) {
  const ask: Ask = (path) => {
    const roomId = /rooms\/([^/]+)\/state$/u.exec(path)?.[1];
    const joined = { joined_rooms: ["!management", "!state", ...Object.keys(rooms)] };
    const json = roomId === undefined ? joined : rooms[decodeURIComponent(roomId)];
    return Promise.resolve({ status: 200, dateMs: undefined, json, errcode: undefined });
  };
  return (await examineEveryRoom(vault, ask)).map(({ level, says }) => `${level} ${says}`);
}

describe("the doctor, of every other room", () => {
  it("is content with rooms as bots make them, each counted once", async () => {
    expect(await found({ "!a": room(), "!b": room() })).toEqual([
      "ok 2 more rooms: encrypted, closed, in the bots' hands",
    ]);
  });

  it("is content with a chat, which its one person can read from her invitation on", async () => {
    const chat = room({}, "@verify:home.test", CHAT);
    expect(await found({ "!a": chat })).toEqual([
      "ok 1 more room: encrypted, closed, in the bots' hands",
    ]);
  });

  it.each<[string, Changes, string]>([
    ["in clear", { "m.room.encryption": undefined }, "fail not encrypted: 1 of the bots' rooms"],
    [
      "that anybody can enter",
      { "m.room.join_rules": { join_rule: "public" } },
      "fail open to others or to later readers: 1 of them",
    ],
    [
      "that is read from an invitation on though it is no chat",
      { "m.room.history_visibility": { history_visibility: "invited" } },
      "fail open to others or to later readers: 1 of them",
    ],
    [
      "with a past for whoever comes later",
      { "m.room.history_visibility": { history_visibility: "shared" } },
      "fail open to others or to later readers: 1 of them",
    ],
  ])("counts one %s", async (_what, changes, says) => {
    expect(await found({ "!a": room(), "!b": room(changes) })).toEqual([says]);
  });

  it("counts one that a bot made, and in which the rooms bot may do nothing", async () => {
    const made = [...room({}, "@verify:home.test"), rooms];
    expect(await found({ "!a": made })).toEqual(["fail the rooms bot has no power in 1 of them"]);
    const users = { "@rooms:home.test": 100 };
    const given = [...room({ "m.room.power_levels": { users } }, "@verify:home.test"), rooms];
    expect(await found({ "!a": given })).toHaveLength(1);
  });

  it("leaves people's own chats to them, and says when one is in clear", async () => {
    const theirs = room({ "m.room.encryption": undefined }, "@ana:home.test");
    expect(await found({ "!a": theirs })).toEqual(["warn made by people and not encrypted: 1"]);
    expect(await found({ "!a": room({}, "@ana:home.test") })).toEqual([
      "ok 1 more room: encrypted, closed, in the bots' hands",
    ]);
  });

  it("says of how many nothing could be read", async () => {
    expect(await found({ "!a": room(), "!b": "refused" })).toEqual(["warn not looked at: 1"]);
  });
});
