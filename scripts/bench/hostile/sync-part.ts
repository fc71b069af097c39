/** Pieces of a `/sync` answer, and the events in them, as a homeserver that lies makes them up. */
import { randomBytes } from "node:crypto";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";

/** Anything that is merged over an answer in which nothing has happened. */
export type SyncPart = JsonObject;

export type MadeUp = Readonly<{
  sender: UserId;
  content: JsonObject;
  type?: string;
  eventId?: string;
  /** Added to the time of now, in milliseconds. */
  shiftMs?: number;
  unsigned?: JsonObject;
}>;

const ID_BYTES = 32;

/** An event id as this room version has them. */
export function freshEventId(): string {
  return `$${randomBytes(ID_BYTES).toString("base64url")}`;
}

/** A timeline event that nobody sent. */
export function madeUp(event: MadeUp): JsonObject {
  const { sender, content, type = "m.room.encrypted", shiftMs = 0, unsigned = {} } = event;
  const event_id = event.eventId ?? freshEventId();
  const origin_server_ts = Date.now() + shiftMs;
  return { type, sender, content, event_id, origin_server_ts, unsigned };
}

/** A state event that nobody sent. */
export function stateMadeUp(
  event: Pick<MadeUp, "sender" | "content"> & Readonly<{ type: string; stateKey?: string }>,
): JsonObject {
  return { ...madeUp(event), state_key: event.stateKey ?? "" };
}

/** Somebody's membership, as if the one who has it had changed it. */
export function membership(userId: UserId, value: "join" | "leave"): JsonObject {
  const content = { membership: value, displayname: "A neighbor" };
  return stateMadeUp({ sender: userId, type: "m.room.member", stateKey: userId, content });
}

/** Events of one room; state events among them change the room for whoever is told. */
export function inRoom(roomId: RoomId, events: readonly JsonObject[]): SyncPart {
  return inRooms([[roomId, events]]);
}

/** Events of several rooms in one answer, in this order. */
export function inRooms(rooms: readonly (readonly [RoomId, readonly JsonObject[]])[]): SyncPart {
  const join = Object.fromEntries(rooms.map(([roomId, events]) => [roomId, joined(events)]));
  return { rooms: { join } };
}

/** A room of an answer, with so many events in its timeline. */
export function joined(events: readonly JsonObject[], timeline: JsonObject = {}): JsonObject {
  return {
    timeline: { events, limited: false, prev_batch: "none", ...timeline },
    state: { events: [] },
    account_data: { events: [] },
    ephemeral: { events: [] },
    unread_notifications: {},
    summary: {},
  };
}

type Sync = JsonObject &
  Readonly<{
    rooms?: Readonly<{
      join?: Readonly<Record<string, Readonly<{ timeline?: JsonObject }>>>;
    }>;
  }>;

/** What an answer holds of a room's timeline. */
export function timelineIn(json: unknown, roomId: RoomId): readonly JsonObject[] {
  const events = (json as Sync).rooms?.join?.[roomId]?.timeline?.["events"];
  return (events ?? []) as readonly JsonObject[];
}

/** The answer with other things in a room's timeline; as it is when the room is not in it. */
export function withTimelineIn(json: unknown, roomId: RoomId, timeline: JsonObject): unknown {
  const sync = json as Sync;
  const room = sync.rooms?.join?.[roomId];
  if (room === undefined) return json;
  const changed = { ...room, timeline: { ...room.timeline, ...timeline } };
  return { ...sync, rooms: { ...sync.rooms, join: { ...sync.rooms?.join, [roomId]: changed } } };
}
