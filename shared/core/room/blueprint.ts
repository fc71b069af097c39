/**
 * How every room of the network is made (design section 3): closed, encrypted from its first
 * event, telling the homeserver a codename at most, and without reactions, which leave in clear.
 */
import type { UserId } from "../values/ids.ts";

/** Creators outrank everyone for good from this version on (Matrix specification, room v12). */
const ROOM_VERSION = "12";
/** The SDK's own bound: fewer messages to lose with one key, rotated in quiet times anyway. */
const ROTATION_MESSAGES = 100;
/** A week is the protocol's default; a member who leaves rotates the key at once. */
const ROTATION_MS = 7 * 24 * 60 * 60_000;

const ADMIN = 100;
const MODERATOR = 50;

/** Marks a room that a bot made by a plan; its random value finds the room again. */
export const REF_FIELD = "org.aviso.ref";

/**
 * The facts must outlive what people say: without them nothing can be rebuilt. A room is kept as
 * long as this, or as long as the homeserver allows (MSC1763).
 */
const STATE_LIFETIME_MS = 10 * 365 * 86_400_000;

export type Blueprint = Readonly<{
  /** Random name under which the room is found again; none for a direct chat. */
  ref?: string;
  /** The only thing the homeserver may read; a direct chat has none. */
  codename?: string;
  additionalCreators: readonly UserId[];
  /** May do everything in the room until a creator takes it back; no creators among them. */
  administrators?: readonly UserId[];
  isDirect: boolean;
  invite: readonly UserId[];
  /** What is said there is to outlast what people say; else as long as the homeserver keeps it. */
  isKept?: true;
}>;

/** Body of `POST /createRoom` for the blueprint. */
export function creationBody(blueprint: Blueprint) {
  const { ref, codename, additionalCreators, administrators, isDirect, invite } = blueprint;
  return {
    preset: "private_chat" as const,
    visibility: "private" as const,
    room_version: ROOM_VERSION,
    is_direct: isDirect,
    invite: [...invite],
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
      // Keys go to those who are there, and nobody who comes later reads what was said before. A
      // direct chat is opened to say something to one person, who is only invited at that moment.
      state("m.room.history_visibility", { history_visibility: isDirect ? "invited" : "joined" }),
      state("m.room.guest_access", { guest_access: "forbidden" }),
      state("m.room.join_rules", { join_rule: "invite" }),
      ...(blueprint.isKept === true
        ? [state("m.room.retention", { max_lifetime: STATE_LIFETIME_MS })]
        : []),
    ],
    power_level_content_override: {
      users: Object.fromEntries((administrators ?? []).map((userId) => [userId, ADMIN])),
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
