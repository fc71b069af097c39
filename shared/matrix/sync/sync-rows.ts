/**
 * Writes one answer of /sync into the durable rows: room state, what waits in the inbox, and the
 * token, all in one transaction, so that nothing is acknowledged that is not kept.
 */
import { assert } from "../../core/assert.ts";
import { parseRoomId, parseUserId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { RowsTransaction } from "../../core/ports.ts";
import { recordEchoes } from "../send/echoes.ts";
import { envelopeOf } from "../examine/envelope.ts";
import { decodeJson, encodeJson, encodeRow, rowKey, SPACES } from "./inbox-row.ts";
import type { InboxRow, InviteRow } from "./inbox-row.ts";
import {
  decodeRecord,
  encodeRecord,
  eventsOf,
  stateOf,
  timelineOf,
  updateRecord,
  type JoinedRoom,
  type RoomRecord,
} from "../rooms/room-record.ts";
import { companionIn, membershipRows } from "./membership-rows.ts";
import type { ISyncResponse } from "../sdk.ts";
import { isEmptied, isEncrypted, parseWireEvent, type WireEvent } from "../examine/wire-event.ts";

/** Whose sync it is. In the state room every event counts, the bot's own included. */
export type SyncOwner = Readonly<{ userId: UserId; stateRoom: RoomId | null }>;

/** Where the sync stands, and the number that the next inbox row gets. */
export type Position = Readonly<{ token: string; nextRow: number }>;

export const POSITION_KEY = "position";
const ROOM_PREFIX = "room ";
const CURSOR_PREFIX = "cursor ";
const ACCOUNT_PREFIX = "account ";
/** In place of a hash, once several envelopes came under one event id. */
const SEVERAL = "several";

/** Clear messages and poll votes are kept, too: they are refused, and their author is told. */
const REFUSED_TYPES = new Set([
  "m.room.message",
  "m.poll.response",
  "m.poll.start",
  "org.matrix.msc3381.poll.response",
  "org.matrix.msc3381.poll.start",
]);

export function decodePosition(bytes: Uint8Array | undefined): Position | undefined {
  return bytes === undefined ? undefined : (decodeJson(bytes) as Position);
}

/** Room id or account data type of a row of the sync space, told apart by the kind asked for. */
export function nameIn(key: string, kind: "room" | "account"): string | undefined {
  const prefix = kind === "room" ? ROOM_PREFIX : ACCOUNT_PREFIX;
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}

/**
 * Records `response`. The first one of a device brings old messages that it has no keys for and
 * that were somebody else's to obey: of those, only the state room's are kept. Who is where is
 * news to it all the same: a stranger may be among them.
 */
export function recordSync(
  transaction: RowsTransaction,
  response: ISyncResponse,
  owner: SyncOwner,
): void {
  const before = decodePosition(transaction.get(SPACES.sync, POSITION_KEY));
  let nextRow = before?.nextRow ?? 0;
  const place = (row: InboxRow): void => {
    placeRow(transaction, rowKey(nextRow), row);
    nextRow += 1;
  };
  // The SDK declares these always there; the homeserver leaves out what is empty.
  const rooms = response.rooms as Partial<ISyncResponse["rooms"]> | undefined;
  for (const [id, room] of Object.entries(rooms?.invite ?? {})) {
    const row = inviteRow(id, room.invite_state.events, owner.userId);
    if (row !== undefined) place(row);
  }
  for (const [id, room] of Object.entries(rooms?.join ?? {})) {
    const roomId = parseRoomId(id);
    if (roomId === undefined) continue;
    const isWanted = before !== undefined || roomId === owner.stateRoom;
    for (const row of recordRoom(transaction, roomId, room, owner)) {
      if (isWanted || row.kind === "membership") place(row);
    }
  }
  for (const [id, room] of Object.entries(rooms?.leave ?? {})) {
    // What was said there last is shown together with the end.
    const roomId = parseRoomId(id);
    const shown = { userId: owner.userId, events: timelineOf(room) };
    if (roomId !== undefined) recordEchoes(transaction, roomId, shown);
    transaction.delete(SPACES.sync, ROOM_PREFIX + id);
    transaction.delete(SPACES.sync, CURSOR_PREFIX + id);
    transaction.delete(SPACES.chats, id);
  }
  recordAccountData(transaction, response);
  const position: Position = { token: response.next_batch, nextRow };
  transaction.put(SPACES.sync, POSITION_KEY, encodeJson(position));
}

/**
 * Asks for the whole past of a room up to here, as the next thing in the inbox: for a device that
 * is new in a room which it has to know from its first event on.
 */
export function recordRewind(transaction: RowsTransaction, roomId: RoomId): void {
  const position = decodePosition(transaction.get(SPACES.sync, POSITION_KEY));
  assert(position !== undefined, "a room is read back only after the first sync");
  placeGap(transaction, position, { kind: "gap", roomId, from: position.token, until: null });
}

/**
 * Asks for what was said in a room since this store was last in use, up to the newest: before a
 * sync that may bring it piece by piece. Does nothing before the first sync.
 */
export function recordAbsence(transaction: RowsTransaction, roomId: RoomId): void {
  const position = decodePosition(transaction.get(SPACES.sync, POSITION_KEY));
  if (position === undefined) return;
  const until = cursorOf(transaction, roomId);
  placeGap(transaction, position, { kind: "gap", roomId, from: null, until });
}

/**
 * Puts a row into the inbox, and remembers what came under the id of its event: when another
 * message comes under the same one, neither of them counts any more.
 */
export function placeRow(transaction: RowsTransaction, key: string, row: InboxRow): void {
  transaction.put(SPACES.inbox, key, encodeRow(row));
  // What a redaction emptied is the same event, and has nothing left to obey.
  if (row.kind !== "event" || isEmptied(row.event)) return;
  const { eventId, hash } = envelopeOf(row.roomId, row.event);
  const before = transaction.get(SPACES.envelopes, eventId);
  if (before !== undefined && decodeJson(before) === hash) return;
  const known = before === undefined ? hash : SEVERAL;
  transaction.put(SPACES.envelopes, eventId, encodeJson(known));
}

function placeGap(transaction: RowsTransaction, { token, nextRow }: Position, gap: InboxRow): void {
  transaction.put(SPACES.inbox, rowKey(nextRow), encodeRow(gap));
  const moved: Position = { token, nextRow: nextRow + 1 };
  transaction.put(SPACES.sync, POSITION_KEY, encodeJson(moved));
}

/** The last event of the room that came down the sync. */
function cursorOf(transaction: RowsTransaction, roomId: RoomId): EventId | null {
  const cursor = transaction.get(SPACES.sync, CURSOR_PREFIX + roomId);
  return cursor === undefined ? null : (decodeJson(cursor) as EventId);
}

/** Updates the room's record and cursor; returns what its timeline puts into the inbox. */
function recordRoom(
  transaction: RowsTransaction,
  roomId: RoomId,
  room: JoinedRoom,
  owner: SyncOwner,
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
  const mayHaveGap = stored !== undefined || roomId === owner.stateRoom;
  if (mayHaveGap && isLimited(room)) {
    const from: unknown = room.timeline.prev_batch;
    // Without a place to page back from, the newest event is one.
    rows.push({ kind: "gap", roomId, from: typeof from === "string" ? from : null, until });
  }
  const told = { record: before, self: owner.userId };
  const members = membershipRows(roomId, eventsOf(room), told);
  return [...rows, ...members, ...eventRows(roomId, timeline, owner)];
}

/** Whose chat a room of two is stays so, whoever else is brought into it later. */
function recordChat(
  transaction: RowsTransaction,
  { roomId, record, owner }: Readonly<{ roomId: RoomId; record: RoomRecord; owner: SyncOwner }>,
): void {
  if (roomId === owner.stateRoom || transaction.get(SPACES.chats, roomId) !== undefined) return;
  const userId = companionIn(record, owner.userId);
  if (userId !== undefined) transaction.put(SPACES.chats, roomId, encodeJson(userId));
}

/** A room may come without a timeline. */
function isLimited(room: JoinedRoom): boolean {
  const timeline = room.timeline as JoinedRoom["timeline"] | undefined;
  return timeline?.limited === true;
}

/** Those of the raw events that somebody has to look at, in the same order. */
export function eventRows(
  roomId: RoomId,
  raw: readonly unknown[],
  owner: SyncOwner,
): readonly InboxRow[] {
  return raw.flatMap((candidate): InboxRow[] => {
    if (typeof candidate === "object" && candidate !== null && "state_key" in candidate) return [];
    const event = parseWireEvent(candidate);
    if (event === undefined || !matters(roomId, event, owner)) return [];
    return [{ kind: "event", roomId, event }];
  });
}

function matters(roomId: RoomId, event: WireEvent, owner: SyncOwner): boolean {
  if (roomId === owner.stateRoom) return true;
  if (event.sender === owner.userId) return false;
  // Redacted before it was read: nothing is left to obey, and its author meant it so.
  if (isEmptied(event)) return false;
  return isEncrypted(event) || REFUSED_TYPES.has(event.type);
}

type StrippedState = ISyncResponse["rooms"]["invite"][string]["invite_state"]["events"];

function inviteRow(id: string, state: StrippedState, self: UserId): InviteRow | undefined {
  const roomId = parseRoomId(id);
  const own = state.find((event) => event.type === "m.room.member" && event.state_key === self);
  const inviter = parseUserId(own?.sender ?? "");
  if (roomId === undefined || own === undefined || inviter === undefined) return undefined;
  const isRoomEncrypted = state.some((event) => event.type === "m.room.encryption");
  const isDirect = (own.content as Record<string, unknown>)["is_direct"] === true;
  return { kind: "invite", roomId, inviter, isEncrypted: isRoomEncrypted, isDirect };
}

function recordAccountData(transaction: RowsTransaction, response: ISyncResponse): void {
  const data = response.account_data as Partial<ISyncResponse["account_data"]> | undefined;
  for (const event of data?.events ?? []) {
    transaction.put(SPACES.sync, ACCOUNT_PREFIX + event.type, encodeJson(event));
  }
}
