/**
 * Whether a room is the one that was asked for. The answer to a creation is the homeserver's word
 * alone: it can name anybody's room. So the state is compared, before anything is said there.
 */
import type { UserId } from "../values/ids.ts";
import { canonicalJson, type Json, type JsonObject } from "../values/json.ts";
import { creationBody, REF_FIELD, type Blueprint } from "./blueprint.ts";

/** A state event as the sync brought it. */
export type RoomState = Readonly<{
  type: string;
  stateKey: string;
  sender: string;
  content: Readonly<Record<string, unknown>>;
}>;

/** What is wrong with a room, in a closed word. */
export type RoomFlaw =
  | "creator"
  | "version"
  | "ref"
  | "creators"
  | "kind"
  | "encryption"
  | "history"
  | "guests"
  | "joining"
  | "powers"
  | "name"
  | "replaced"
  | "people";

/** Who made it, by which plan, and whom else the plan may have brought in by now. */
export type Made = Readonly<{ by: UserId; blueprint: Blueprint; mayBeIn: readonly UserId[] }>;

type Check = readonly [flaw: RoomFlaw, isRight: (made: Made, state: StateMap) => boolean];

const CHECKS: readonly Check[] = [
  ["creator", ({ by }, state) => state.get("m.room.create")?.sender === by],
  ["version", (made, state) => field(state, "room_version") === bodyOf(made).room_version],
  ["ref", ({ blueprint }, state) => field(state, REF_FIELD) === blueprint.ref],
  ["creators", hasCreators],
  ["kind", (_made, state) => field(state, "type") === undefined],
  ["encryption", (made, state) => isAsAsked("m.room.encryption", made, state)],
  ["history", (made, state) => isAsAsked("m.room.history_visibility", made, state)],
  ["guests", (made, state) => isAsAsked("m.room.guest_access", made, state)],
  ["joining", (made, state) => isAsAsked("m.room.join_rules", made, state)],
  ["powers", hasPowers],
  ["name", ({ blueprint }, state) => nameIn(state) === blueprint.codename],
  ["replaced", (_made, state) => !state.has("m.room.tombstone")],
  ["people", hasNobodyElse],
];

/** The first thing by which the room is not as it was asked for; undefined when it is ours. */
export function flawOf(made: Made, events: readonly RoomState[]): RoomFlaw | undefined {
  const state = mapOf(events);
  return CHECKS.find(([, isRight]) => !isRight(made, state))?.[0];
}

/** True when the room is the one that the plan asks for. */
export function isOurs(made: Made, events: readonly RoomState[]): boolean {
  return flawOf(made, events) === undefined;
}

type StateMap = ReadonlyMap<string, RoomState>;

/** What has an empty state key by its type; members by type and person. */
function mapOf(events: readonly RoomState[]): StateMap {
  return new Map(
    events.map((event) => {
      return [event.stateKey === "" ? event.type : `${event.type} ${event.stateKey}`, event];
    }),
  );
}

function field(state: StateMap, name: string): unknown {
  return state.get("m.room.create")?.content[name];
}

function nameIn(state: StateMap): unknown {
  return state.get("m.room.name")?.content["name"];
}

function bodyOf({ blueprint }: Made): ReturnType<typeof creationBody> {
  return creationBody(blueprint);
}

function hasCreators({ by, blueprint }: Made, state: StateMap): boolean {
  const named: unknown = field(state, "additional_creators") ?? [];
  const asked = new Set<unknown>([by, ...blueprint.additionalCreators]);
  if (!Array.isArray(named)) return false;
  const creators = new Set<unknown>([by, ...(named as readonly unknown[])]);
  return creators.size === asked.size && [...creators].every((creator) => asked.has(creator));
}

/** Ours by its sender and equal to what was asked, to the letter. */
function isAsAsked(type: string, made: Made, state: StateMap): boolean {
  const asked = bodyOf(made).initial_state.find((event) => event.type === type);
  const found = state.get(type);
  return (
    asked !== undefined &&
    found?.sender === made.by &&
    canonicalJson(found.content as JsonObject) === canonicalJson(asked.content as Json)
  );
}

/** A homeserver adds defaults of its own; none of them may let a member do what she may not. */
function hasPowers(made: Made, state: StateMap): boolean {
  const found = state.get("m.room.power_levels");
  if (found?.sender !== made.by) return false;
  const { events, notifications, users, ...levels } = bodyOf(made).power_level_content_override;
  const { content } = found;
  const given = asRecord(content["events"]);
  return (
    Object.entries(levels).every(([name, level]) => content[name] === level) &&
    Object.entries(events).every(([type, level]) => given[type] === level) &&
    Object.values(given).every((level) => typeof level === "number" && level > 0) &&
    asRecord(content["notifications"])["room"] === notifications.room &&
    canonicalJson(asRecord(content["users"])) === canonicalJson(users)
  );
}

function hasNobodyElse({ by, blueprint, mayBeIn }: Made, state: StateMap): boolean {
  const expected: ReadonlySet<string> = new Set([by, ...blueprint.invite, ...mayBeIn]);
  const inside = [...state.values()].filter(
    ({ type, content }) =>
      type === "m.room.member" && ["join", "invite"].includes(String(content["membership"])),
  );
  const own = inside.find(({ stateKey }) => stateKey === by);
  return (
    own?.content["membership"] === "join" && inside.every(({ stateKey }) => expected.has(stateKey))
  );
}

function asRecord(value: unknown): JsonObject {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? (value as JsonObject) : {};
}
