/** A room counts as ours when everything in it is as it was asked for. */
import { describe, expect, it } from "vitest";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import {
  flawOf,
  isOurs,
  type Made,
  type RoomState,
} from "../../../../shared/core/room/own-room.ts";
import { creationBody, REF_FIELD, type Blueprint } from "../../../../shared/core/room/blueprint.ts";

const BOT = "@alert:example.org" as UserId;
const OLGA = "@olga:example.org" as UserId;
const ANA = "@ana:example.org" as UserId;
const MALLORY = "@mallory:example.org" as UserId;
const COMMITTEE: Blueprint = {
  ref: "0f".repeat(16),
  codename: "River 4",
  additionalCreators: [OLGA],
  isDirect: false,
  invite: [],
};
const MADE: Made = { by: BOT, blueprint: COMMITTEE, mayBeIn: [OLGA] };
const DIRECT: Made = {
  by: BOT,
  blueprint: { additionalCreators: [], isDirect: true, invite: [ANA] },
  mayBeIn: [],
};

function event(type: string, content: object, stateKey = "", sender: string = BOT): RoomState {
  return { type, stateKey, sender, content: content as RoomState["content"] };
}

function member(userId: string, membership: string): RoomState {
  return event("m.room.member", { membership }, userId);
}

/** What an honest homeserver makes of the plan, with defaults of its own. */
function honest({ blueprint }: Made): readonly RoomState[] {
  const body = creationBody(blueprint);
  const powers = { historical: 100, ...body.power_level_content_override };
  return [
    event("m.room.create", { ...body.creation_content, room_version: body.room_version }),
    member(BOT, "join"),
    event("m.room.power_levels", powers),
    ...body.initial_state.map(({ type, content }) => event(type, content)),
    ...(body.name === undefined ? [] : [event("m.room.name", { name: body.name })]),
    ...blueprint.invite.map((userId) => member(userId, "invite")),
  ];
}

type Change = (one: RoomState) => RoomState;

function changed(type: string, change: Change): readonly RoomState[] {
  return honest(MADE).map((one) => (one.type === type ? change(one) : one));
}

function withContent(type: string, content: object): readonly RoomState[] {
  return changed(type, (one) => ({ ...one, content: { ...one.content, ...content } }));
}

function without(type: string): readonly RoomState[] {
  return honest(MADE).filter((one) => one.type !== type);
}

function bySomebodyElse(type: string): readonly RoomState[] {
  return changed(type, (one) => ({ ...one, sender: MALLORY }));
}

const POWERS = "m.room.power_levels";

describe("a room that was asked for", () => {
  it("is ours as an honest homeserver makes it", () => {
    expect(flawOf(MADE, honest(MADE))).toBeUndefined();
    expect(flawOf(DIRECT, honest(DIRECT))).toBeUndefined();
    expect(isOurs(MADE, honest(MADE))).toBe(true);
  });

  it("is ours when whom we asked in has come, or will not come", () => {
    expect(isOurs(MADE, [...honest(MADE), member(OLGA, "join")])).toBe(true);
    expect(isOurs(MADE, [...honest(MADE), member(MALLORY, "leave")])).toBe(true);
  });

  it.each([
    ["creator", "somebody else made it", bySomebodyElse("m.room.create")],
    ["creator", "nobody made it", without("m.room.create")],
    ["version", "it is of an older version", withContent("m.room.create", { room_version: "11" })],
    ["ref", "it was made for something else", withContent("m.room.create", { [REF_FIELD]: "x" })],
    [
      "creators",
      "others outrank us",
      withContent("m.room.create", { additional_creators: [OLGA, MALLORY] }),
    ],
    [
      "creators",
      "whom we named does not",
      withContent("m.room.create", { additional_creators: [] }),
    ],
    ["kind", "it is a space", withContent("m.room.create", { type: "m.space" })],
    ["encryption", "it is in clear", without("m.room.encryption")],
    [
      "encryption",
      "it is encrypted in another way",
      withContent("m.room.encryption", { algorithm: "m.olm" }),
    ],
    [
      "encryption",
      "its keys are never renewed",
      withContent("m.room.encryption", { rotation_period_msgs: 1e9 }),
    ],
    ["encryption", "somebody else set it", bySomebodyElse("m.room.encryption")],
    [
      "history",
      "its past is open",
      withContent("m.room.history_visibility", { history_visibility: "shared" }),
    ],
    ["guests", "guests come in", withContent("m.room.guest_access", { guest_access: "can_join" })],
    ["joining", "anybody comes in", withContent("m.room.join_rules", { join_rule: "public" })],
    ["powers", "there are none", without(POWERS)],
    ["powers", "somebody has more", withContent(POWERS, { users: { [MALLORY]: 100 } })],
    ["powers", "everybody has more", withContent(POWERS, { users_default: 50 })],
    ["powers", "everybody may invite", withContent(POWERS, { invite: 0 })],
    ["powers", "reactions are let through", withContent(POWERS, { events: {} })],
    [
      "powers",
      "everybody may change a kind of state",
      withContent(POWERS, { events: { "m.reaction": 100, "m.room.topic": 0 } }),
    ],
    ["name", "it has another name", withContent("m.room.name", { name: "Lake" })],
    ["replaced", "it was replaced", [...honest(MADE), event("m.room.tombstone", {})]],
    ["people", "somebody is inside", [...honest(MADE), member(MALLORY, "join")]],
    ["people", "somebody is asked in", [...honest(MADE), member(MALLORY, "invite")]],
    ["people", "we are not inside", without("m.room.member")],
  ] as const)("is not ours (%s): %s", (flaw, _why, state) => {
    expect(flawOf(MADE, state)).toBe(flaw);
    expect(isOurs(MADE, state)).toBe(false);
  });

  it("is not ours when it is another person's chat", () => {
    const others: Made = { ...DIRECT, blueprint: { ...DIRECT.blueprint, invite: [MALLORY] } };
    expect(flawOf(DIRECT, honest(others))).toBe("people");
  });
});
