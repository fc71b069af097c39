/**
 * What is kept of each room beside the inbox: its record, the last event that came of it, whose
 * chat it is, and which of our own messages were shown in it.
 */
import type { EventId, RoomId } from "../../core/values/ids.ts";
import { parseRoomId } from "../../core/values/ids.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { recordEchoes } from "../send/echoes.ts";
import { eventRows, rowsOf, type SyncOwner } from "./event-rows.ts";
import { decodeJson, encodeJson, SPACES, type InboxRow } from "./inbox-row.ts";
import {
  decodeRecord,
  encodeRecord,
  eventsOf,
  replayRecord,
  stateOf,
  timelineOf,
  updateRecord,
  type JoinedRoom,
  type RoomRecord,
} from "../rooms/room-record.ts";
import { companionIn } from "./membership-rows.ts";

type LeftRoom = Parameters<typeof timelineOf>[0];

const ROOM_PREFIX = "room ";
const CURSOR_PREFIX = "cursor ";

/** Updates the room's record and cursor; returns what its timeline puts into the inbox. */
export function recordRoom(
  transaction: RowsTransaction,
  { roomId, room, owner }: Readonly<{ roomId: RoomId; room: JoinedRoom; owner: SyncOwner }>,
): readonly InboxRow[] {
  const recordKey = ROOM_PREFIX + roomId;
  const stored = transaction.get(SPACES.sync, recordKey);
  const before = stored === undefined ? undefined : decodeRecord(stored);
  const newer = stateOf(room);
  if (stored === undefined || newer.length > 0) {
    const record = updateRecord(before, newer);
    transaction.put(SPACES.sync, recordKey, encodeRecord(record));
    recordChat(transaction, { roomId, record, owner });
  }
  const cursorKey = CURSOR_PREFIX + roomId;
  const until = cursorOf(transaction, roomId);
  const timeline = timelineOf(room);
  recordEchoes(transaction, roomId, { userId: owner.userId, events: timeline });
  const last = timeline.at(-1)?.event_id;
  if (last !== undefined) transaction.put(SPACES.sync, cursorKey, encodeJson(last));

  const rows: InboxRow[] = [];
  // A room that is new to us has no gap, except the state room: there everything counts.
  const mayHaveGap = stored !== undefined || owner.isStateRoom(roomId);
  if (mayHaveGap && isLimited(room)) {
    const from: unknown = room.timeline.prev_batch;
    // Without a place to page back from, the newest event is one.
    rows.push({ kind: "gap", roomId, from: typeof from === "string" ? from : null, until });
  }
  const told = { timeline, everything: eventsOf(room), before };
  return [...rows, ...rowsOf(roomId, told, owner)];
}

/**
 * What was said in a room at last is shown together with its end; then nothing is kept of it.
 * Returns what of it somebody may wait for an answer to: written before the account left, and not
 * yet read then. In a private chat nobody does, for it is left only when she wants to be forgotten.
 */
export function recordLeft(
  transaction: RowsTransaction,
  { id, room, owner }: Readonly<{ id: string; room: LeftRoom; owner: SyncOwner }>,
): readonly InboxRow[] {
  const roomId = parseRoomId(id);
  const timeline = timelineOf(room);
  const shown = { userId: owner.userId, events: timeline };
  if (roomId !== undefined) recordEchoes(transaction, roomId, shown);
  const wasOurs =
    transaction.get(SPACES.sync, ROOM_PREFIX + id) !== undefined &&
    transaction.get(SPACES.chats, id) === undefined;
  transaction.delete(SPACES.sync, ROOM_PREFIX + id);
  transaction.delete(SPACES.sync, CURSOR_PREFIX + id);
  transaction.delete(SPACES.chats, id);
  return roomId !== undefined && wasOurs ? eventRows(roomId, timeline, owner) : [];
}

/** The last event of the room that came down the sync. */
export function cursorOf(transaction: RowsTransaction, roomId: RoomId): EventId | null {
  const cursor = transaction.get(SPACES.sync, CURSOR_PREFIX + roomId);
  return cursor === undefined ? null : (decodeJson(cursor) as EventId);
}

/** The rooms that are kept, as an answer of the homeserver would tell them. */
export function keptRooms(rows: DurableRows): Readonly<Record<string, JoinedRoom>> {
  const rooms = rows.list(SPACES.sync).filter(([key]) => key.startsWith(ROOM_PREFIX));
  return Object.fromEntries(
    rooms.map(([key, bytes]) => [key.slice(ROOM_PREFIX.length), replayRecord(decodeRecord(bytes))]),
  );
}

/** Whose chat a room of two is stays so, whoever else is brought into it later. */
function recordChat(
  transaction: RowsTransaction,
  { roomId, record, owner }: Readonly<{ roomId: RoomId; record: RoomRecord; owner: SyncOwner }>,
): void {
  if (owner.isStateRoom(roomId) || transaction.get(SPACES.chats, roomId) !== undefined) return;
  const userId = companionIn(record, owner.userId);
  if (userId !== undefined) transaction.put(SPACES.chats, roomId, encodeJson(userId));
}

/** A room may come without a timeline. */
function isLimited(room: JoinedRoom): boolean {
  const timeline = room.timeline as JoinedRoom["timeline"] | undefined;
  return timeline?.limited === true;
}
