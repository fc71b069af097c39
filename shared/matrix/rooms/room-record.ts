/**
 * What is kept of a joined room over a restart: its state, by type and state key, without any
 * timeline. From these records the SDK is filled again, so that a restart downloads nothing.
 */
import type { IRoomEvent, IStateEvent, ISyncResponse } from "../sdk.ts";
import { PART_TYPES } from "../../core/room/alteration.ts";
import { decodeJson, encodeJson } from "../sync/inbox-row.ts";

export type JoinedRoom = ISyncResponse["rooms"]["join"][string];
export type RoomRecord = Readonly<{ state: readonly IStateEvent[] }>;

const ENCRYPTION = "m.room.encryption";
/** The state that the SDK, the crypto engine and the bots read; anything else is not kept. */
const KEPT_TYPES: ReadonlySet<string> = new Set(["m.room.create", "m.room.member", ...PART_TYPES]);
const STATE_AFTER = "org.matrix.msc4222.state_after";

/** The state events of a response, the older first; MSC4222 when the homeserver speaks it. */
export function stateOf(room: JoinedRoom): readonly IStateEvent[] {
  const after = room[STATE_AFTER]?.events;
  return (after ?? stateBeforeIn(room)).filter(isKept);
}

/** The state events in front of a room's timeline and, unless MSC4222 counts, those within it. */
export function stateBeforeIn(room: JoinedRoom): readonly IStateEvent[] {
  const before: readonly IStateEvent[] = room.state?.events ?? [];
  if (room[STATE_AFTER] !== undefined) return before;
  return [...before, ...timelineOf(room).filter(isState)];
}

/** Everything that a response says of a room, in its order: what is there at the end comes last. */
export function eventsOf(room: JoinedRoom): readonly (IRoomEvent | IStateEvent)[] {
  const after = room[STATE_AFTER]?.events ?? [];
  return [...(room.state?.events ?? []), ...timelineOf(room), ...after];
}

/** The timeline of a response; a room may come without one. */
export function timelineOf(
  room: Pick<JoinedRoom, "timeline">,
): readonly (IRoomEvent | IStateEvent)[] {
  // The SDK declares it always there; the specification does not.
  const timeline = room.timeline as JoinedRoom["timeline"] | undefined;
  return timeline?.events ?? [];
}

/** The record with newer state laid over it. */
export function updateRecord(
  record: RoomRecord | undefined,
  newer: readonly IStateEvent[],
): RoomRecord {
  const byPlace = new Map((record?.state ?? []).map((event) => [placeOf(event), event]));
  for (const event of newer) {
    const place = placeOf(event);
    if (event.type === ENCRYPTION && isEncryption(byPlace.get(place))) continue;
    byPlace.set(place, withoutUnsigned(event));
  }
  return { state: [...byPlace.values()] };
}

/** The record as a response of the homeserver would tell it. */
export function replayRecord(record: RoomRecord): JoinedRoom {
  return {
    summary: { "m.heroes": [] },
    state: { events: [...record.state] },
    timeline: { events: [], prev_batch: null },
    ephemeral: { events: [] },
    account_data: { events: [] },
    unread_notifications: {},
  };
}

export function encodeRecord(record: RoomRecord): Uint8Array {
  return encodeJson(record);
}

export function decodeRecord(bytes: Uint8Array): RoomRecord {
  return decodeJson(bytes) as RoomRecord;
}

function isKept(event: IRoomEvent | IStateEvent): event is IStateEvent {
  return isState(event) && KEPT_TYPES.has(event.type);
}

function isState(event: IRoomEvent | IStateEvent): event is IStateEvent {
  return "state_key" in event;
}

/**
 * A room's encryption is for good. What comes after it is a lie or a mistake, and a session that
 * was filled with it at a start could not encrypt for the room any more.
 */
function isEncryption(event: IStateEvent | undefined): boolean {
  return event?.type === ENCRYPTION && typeof event.content["algorithm"] === "string";
}

function placeOf(event: IStateEvent): string {
  return `${event.type} ${event.state_key}`;
}

function withoutUnsigned(event: IStateEvent): IStateEvent {
  const { type, state_key, sender, event_id, origin_server_ts, content } = event;
  return { type, state_key, sender, event_id, origin_server_ts, content };
}
