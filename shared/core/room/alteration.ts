/**
 * What was changed in a room since a bot made it. Members who made it with the bot may change all
 * of it (room version 12), and a homeserver can show what it likes: so what the state says now is
 * compared with what was asked for, whoever is said to have sent it.
 */
import type { RoomState } from "./own-room.ts";
import { creationBody } from "./blueprint.ts";
import type { UserId } from "../values/ids.ts";
import { canonicalJson, type Json, type JsonObject } from "../values/json.ts";

/** What of a room can be changed, in a closed word. */
export const ROOM_PARTS = [
  "name",
  "joining",
  "history",
  "guests",
  "powers",
  "topic",
  "avatar",
  "alias",
  "retention",
  "encryption",
  "replaced",
] as const;
export type RoomPart = (typeof ROOM_PARTS)[number];

/** Apps were sent elsewhere, or believe in other keys: putting it back does not reach them all. */
export const LASTING_PARTS: ReadonlySet<RoomPart> = new Set(["encryption", "replaced"]);

const TYPES: Readonly<Record<RoomPart, string>> = {
  name: "m.room.name",
  joining: "m.room.join_rules",
  history: "m.room.history_visibility",
  guests: "m.room.guest_access",
  powers: "m.room.power_levels",
  topic: "m.room.topic",
  avatar: "m.room.avatar",
  alias: "m.room.canonical_alias",
  retention: "m.room.retention",
  encryption: "m.room.encryption",
  replaced: "m.room.tombstone",
};

/** The state event, with an empty state key, that holds this part. */
export function typeOf(part: RoomPart): string {
  return TYPES[part];
}

/** The types of all parts. */
export const PART_TYPES: readonly string[] = Object.values(TYPES);

/**
 * How it was made: its neutral name, empty where nobody knows it any more, and those of our bots
 * that may do everything by its powers.
 */
export type AsMade = Readonly<{ codename: string; administrators: readonly UserId[] }>;

/** One part that is not as it was made. */
export type PartFound = Readonly<{ part: RoomPart; sender: string }>;

/** The parts that are not as they were made. `find` gives what stands under a type. */
export function partsAltered(
  made: AsMade & Readonly<{ bots: ReadonlySet<string> }>,
  find: (type: string) => RoomState | undefined,
): readonly PartFound[] {
  const asked = contentsOf(made);
  return ROOM_PARTS.flatMap((part): PartFound[] => {
    const found = find(TYPES[part]);
    // The state room has a time of its own from the first day.
    if (part === "retention" && made.bots.has(found?.sender ?? "")) return [];
    if (isAsMade(part, found, asked[part])) return [];
    return [{ part, sender: found?.sender ?? "" }];
  });
}

/** What is written to put a part back as it was made. */
export function contentOf(part: RoomPart, made: AsMade): JsonObject {
  return contentsOf(made)[part];
}

const PLAIN = { additionalCreators: [], isDirect: false, invite: [] } as const;

function contentsOf({ codename, administrators }: AsMade): Readonly<Record<RoomPart, JsonObject>> {
  const body = creationBody({ codename, ...PLAIN, administrators });
  const first = (part: RoomPart): JsonObject => {
    const event = body.initial_state.find(({ type }) => type === TYPES[part]);
    return (event?.content ?? {}) as JsonObject;
  };
  return {
    name: { name: codename },
    joining: first("joining"),
    history: first("history"),
    guests: first("guests"),
    powers: body.power_level_content_override,
    encryption: first("encryption"),
    // Homeservers take no topic without words: an empty one is how it is said that there is none.
    topic: { topic: "" },
    // What no room of ours has is written empty: state cannot be taken away.
    avatar: {},
    alias: {},
    retention: {},
    replaced: {},
  };
}

function isAsMade(part: RoomPart, found: RoomState | undefined, asked: JsonObject): boolean {
  switch (part) {
    case "powers":
      return hasPowers(found, asked);
    case "retention":
    case "topic":
    case "avatar":
    case "alias":
    case "replaced":
      return isEmpty(found);
    case "name":
      return asked["name"] === "" || found?.content["name"] === asked["name"];
    case "joining":
    case "history":
    case "guests":
    case "encryption":
      return found !== undefined && isEqual(found.content, asked);
  }
}

/** A homeserver adds defaults of its own; none may let a member do what she may not. */
function hasPowers(found: RoomState | undefined, asked: JsonObject): boolean {
  if (found === undefined) return false;
  const { events, users, notifications, ...levels } = asked;
  const { content } = found;
  const given = asRecord(content["events"]);
  return (
    Object.entries(levels).every(([name, level]) => content[name] === level) &&
    Object.entries(asRecord(events)).every(([type, level]) => given[type] === level) &&
    Object.values(given).every((level) => typeof level === "number" && level > 0) &&
    asRecord(content["notifications"])["room"] === asRecord(notifications)["room"] &&
    Object.keys(asRecord(content["users"])).every((user) => user in asRecord(users))
  );
}

function isEmpty(found: RoomState | undefined): boolean {
  return found === undefined || Object.values(found.content).every((value) => value === "");
}

function isEqual(one: unknown, other: Json): boolean {
  return canonicalJson(one as Json) === canonicalJson(other);
}

function asRecord(value: unknown): JsonObject {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? (value as JsonObject) : {};
}
