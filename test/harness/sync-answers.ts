/** Changes of a homeserver's `/sync` answers, for the loopback proxy. */
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";

type Timeline = Readonly<{ events?: readonly JsonObject[] }>;
type Joined = Readonly<Record<string, JsonObject & Readonly<{ timeline?: Timeline }>>>;
type Sync = JsonObject & Readonly<{ rooms?: JsonObject & Readonly<{ join?: Joined }> }>;

/** What stands in a room's timeline in this answer. */
export function timelineOf(json: unknown, roomId: RoomId): readonly JsonObject[] {
  return (json as Sync).rooms?.join?.[roomId]?.timeline?.events ?? [];
}

/** The same answer with other events in the room's timeline; the room is added when need be. */
export function withTimeline(
  json: unknown,
  roomId: RoomId,
  events: readonly JsonObject[],
): JsonObject {
  const sync = json as Sync;
  const room = sync.rooms?.join?.[roomId] ?? EMPTY_ROOM;
  if (room === EMPTY_ROOM && events.length === 0) return sync;
  const join = {
    ...sync.rooms?.join,
    [roomId]: { ...room, timeline: { ...room.timeline, events } },
  };
  return { ...sync, rooms: { ...sync.rooms, join } };
}

/** The same answer with a gap in the place of what stands in the room's timeline. */
export function withGap(json: unknown, roomId: RoomId, from: string): JsonObject {
  const sync = withTimeline(json, roomId, []) as Sync;
  const room = sync.rooms?.join?.[roomId] ?? EMPTY_ROOM;
  const timeline = { events: [], limited: true, prev_batch: from };
  const join = { ...sync.rooms?.join, [roomId]: { ...room, timeline } };
  return { ...sync, rooms: { ...sync.rooms, join } };
}

const EMPTY_ROOM = {
  timeline: { events: [], limited: false },
  state: { events: [] },
  account_data: { events: [] },
  ephemeral: { events: [] },
  unread_notifications: {},
  summary: {},
} as const;
