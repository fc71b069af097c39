/**
 * How every room of the network is made (design section 3): closed, encrypted from its first
 * event, telling the homeserver nothing but a codename. Reactions, which leave in clear, are
 * refused by the homeserver itself.
 */
import type { UserId } from "../core/ids.ts";
import { REF_FIELD } from "./rooms-view.ts";

/** Creators outrank everyone for good from this version on (Matrix specification, room v12). */
const ROOM_VERSION = "12";
/** The SDK's own bound: fewer messages to lose with one key, rotated in quiet times anyway. */
const ROTATION_MESSAGES = 100;
/** A week is the protocol's default; a member who leaves rotates the key at once. */
const ROTATION_MS = 7 * 24 * 60 * 60_000;

const ADMIN = 100;
const MODERATOR = 50;

export type Blueprint = Readonly<{
  /** Random name under which the room is found again; none for a direct chat. */
  ref?: string;
  /** The only thing the homeserver may read; a direct chat has none. */
  codename?: string;
  additionalCreators: readonly UserId[];
  isDirect: boolean;
  invite: readonly UserId[];
}>;

/** Body of `POST /createRoom` for the blueprint. */
export function creationBody(blueprint: Blueprint) {
  const { ref, codename, additionalCreators, isDirect, invite } = blueprint;
  return {
    preset: "private_chat",
    visibility: "private",
    room_version: ROOM_VERSION,
    is_direct: isDirect,
    invite,
    ...(codename === undefined ? {} : { name: codename }),
    creation_content: {
      ...(ref === undefined ? {} : { [REF_FIELD]: ref }),
      ...(additionalCreators.length === 0 ? {} : { additional_creators: additionalCreators }),
    },
    initial_state: [
      state("m.room.encryption", {
        algorithm: "m.megolm.v1.aes-sha2",
        rotation_period_msgs: ROTATION_MESSAGES,
        rotation_period_ms: ROTATION_MS,
      }),
      // Keys go to those who are there, and nobody who comes later reads what was said before.
      state("m.room.history_visibility", { history_visibility: "joined" }),
      state("m.room.guest_access", { guest_access: "forbidden" }),
      state("m.room.join_rules", { join_rule: "invite" }),
    ],
    power_level_content_override: {
      users_default: 0,
      events_default: 0,
      state_default: ADMIN,
      invite: ADMIN,
      kick: ADMIN,
      ban: ADMIN,
      redact: ADMIN,
      events: { "m.reaction": ADMIN },
      notifications: { room: MODERATOR },
    },
  };
}

function state(type: string, content: object) {
  return { type, state_key: "", content };
}
