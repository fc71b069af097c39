/** Rooms as they are made: closed, encrypted from the first event, and telling nothing. */
import { describe, expect, it } from "vitest";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { creationBody, REF_FIELD, type Blueprint } from "../../../../shared/core/room/blueprint.ts";

const olga = "@olga:example.org" as UserId;
const ana = "@ana:example.org" as UserId;
const alert = "@alert:example.org" as UserId;

const STANDING: Blueprint = {
  ref: "0f".repeat(16),
  codename: "River 4",
  additionalCreators: [olga],
  isDirect: false,
  invite: [olga, ana],
};

describe("a room that a bot makes", () => {
  it("is exactly what the design says, and nothing else", () => {
    expect(creationBody(STANDING)).toEqual({
      preset: "private_chat",
      visibility: "private",
      room_version: "12",
      is_direct: false,
      invite: [olga, ana],
      name: "River 4",
      creation_content: { [REF_FIELD]: "0f".repeat(16), additional_creators: [olga] },
      initial_state: [
        {
          type: "m.room.encryption",
          state_key: "",
          content: {
            algorithm: "m.megolm.v1.aes-sha2",
            rotation_period_msgs: 100,
            rotation_period_ms: 604_800_000,
          },
        },
        {
          type: "m.room.history_visibility",
          state_key: "",
          content: { history_visibility: "joined" },
        },
        { type: "m.room.guest_access", state_key: "", content: { guest_access: "forbidden" } },
        { type: "m.room.join_rules", state_key: "", content: { join_rule: "invite" } },
      ],
      power_level_content_override: {
        users: {},
        users_default: 0,
        events_default: 0,
        state_default: 100,
        invite: 100,
        kick: 100,
        ban: 100,
        redact: 100,
        events: { "m.reaction": 100 },
        notifications: { room: 50 },
      },
    });
  });

  it("has no topic, avatar or alias, even by another name", () => {
    const written = JSON.stringify(creationBody(STANDING));
    for (const telling of ["topic", "avatar", "alias", "m.room.canonical"]) {
      expect(written).not.toContain(telling);
    }
  });

  it("lets no member do what members must not: each right is above theirs", () => {
    const { users_default: members, ...levels } =
      creationBody(STANDING).power_level_content_override;
    const { invite, kick, ban, redact, state_default: state, events } = levels;
    for (const level of [invite, kick, ban, redact, state, events["m.reaction"]]) {
      expect(level).toBeGreaterThan(members);
    }
    expect(levels.events_default).toBe(members);
  });

  it("lets an administrator mention the room and remove people", () => {
    const body = creationBody({ ...STANDING, administrators: [alert] });
    expect(body.power_level_content_override.users).toEqual({ [alert]: 100 });
  });

  it("is a direct chat without name, mark or further creators", () => {
    const body = creationBody({ additionalCreators: [], isDirect: true, invite: [ana] });
    expect(body).toMatchObject({ is_direct: true, invite: [ana] });
    expect(body.creation_content).toEqual({});
    expect(body).not.toHaveProperty("name");
    expect(body.creation_content).toEqual({});
    expect(body.initial_state[0]?.type).toBe("m.room.encryption");
  });

  it("lets whoever is invited read in a direct chat, and nowhere else", () => {
    const visibility = (isDirect: boolean) =>
      creationBody({ ...STANDING, isDirect }).initial_state.find(
        ({ type }) => type === "m.room.history_visibility",
      )?.content;
    expect(visibility(true)).toEqual({ history_visibility: "invited" });
    expect(visibility(false)).toEqual({ history_visibility: "joined" });
  });

  it("asks the homeserver to keep what is said for ten years, where it is to be kept", () => {
    const body = creationBody({ ...STANDING, isKept: true });
    expect(body.initial_state).toContainEqual({
      type: "m.room.retention",
      state_key: "",
      content: { max_lifetime: 10 * 365 * 86_400_000 },
    });
    expect(body.initial_state).toHaveLength(5);
  });

  it("does not lend out its lists", () => {
    const invite = [ana];
    const body = creationBody({ ...STANDING, invite });
    invite.push(olga);
    expect(body.invite).toEqual([ana]);
  });
});
