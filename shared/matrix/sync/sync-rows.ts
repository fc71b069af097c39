/**
 * Writes one answer of /sync into the durable rows: room state, what waits in the inbox, and the
 * token, all in one transaction, so that nothing is acknowledged that is not kept.
 */
import { assert } from "../../core/assert.ts";
import { parseRoomId, parseUserId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import type { SyncOwner } from "./event-rows.ts";
import { decodeJson, encodeJson, encodeRow, placeRow, rowKey, SPACES } from "./inbox-row.ts";
import type { InboxRow, InviteRow } from "./inbox-row.ts";
import { cursorOf, keptRooms, recordLeft, recordRoom } from "./room-rows.ts";
import type { ISyncResponse, MemoryStore } from "../sdk.ts";

type SavedSync = NonNullable<Awaited<ReturnType<MemoryStore["getSavedSync"]>>>;

/** Where the sync stands, and the number that the next inbox row gets. */
export type Position = Readonly<{ token: string; nextRow: number }>;

export const POSITION_KEY = "position";
const ACCOUNT_PREFIX = "account ";

export function decodePosition(bytes: Uint8Array | undefined): Position | undefined {
  return bytes === undefined ? undefined : (decodeJson(bytes) as Position);
}

/** All that was recorded so far, in the form that the SDK starts from; null before the first. */
export function savedSync(rows: DurableRows): SavedSync | null {
  const position = decodePosition(rows.get(SPACES.sync, POSITION_KEY));
  if (position === undefined) return null;
  const roomsData = { join: keptRooms(rows), invite: {}, leave: {}, knock: {} };
  const accountData = rows
    .list(SPACES.sync)
    .filter(([key]) => key.startsWith(ACCOUNT_PREFIX))
    .map(([, bytes]) => decodeJson(bytes) as SavedSync["accountData"][number]);
  return { nextBatch: position.token, roomsData, accountData };
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
    const isWanted = before !== undefined || owner.isStateRoom(roomId);
    for (const row of recordRoom(transaction, { roomId, room, owner })) {
      if (isWanted || row.kind === "membership") place(row);
    }
  }
  for (const [id, room] of Object.entries(rooms?.leave ?? {})) {
    for (const row of recordLeft(transaction, { id, room, owner })) place(row);
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

function placeGap(transaction: RowsTransaction, { token, nextRow }: Position, gap: InboxRow): void {
  transaction.put(SPACES.inbox, rowKey(nextRow), encodeRow(gap));
  const moved: Position = { token, nextRow: nextRow + 1 };
  transaction.put(SPACES.sync, POSITION_KEY, encodeJson(moved));
}

type StrippedState = ISyncResponse["rooms"]["invite"][string]["invite_state"]["events"];

function inviteRow(id: string, state: StrippedState, self: UserId): InviteRow | undefined {
  const roomId = parseRoomId(id);
  const own = state.find((event) => event.type === "m.room.member" && event.state_key === self);
  const inviter = parseUserId(own?.sender ?? "");
  if (roomId === undefined || own === undefined || inviter === undefined) return undefined;
  const isRoomEncrypted = state.some((event) => event.type === "m.room.encryption");
  const isDirect = (own.content as Record<string, unknown>)["is_direct"] === true;
  const seen = { isEncrypted: isRoomEncrypted, isDirect };
  return {
    kind: "invite",
    roomId,
    inviter,
    ...seen,
    ...(isSuccessor(state) && { isSuccessor: true }),
  };
}

function isSuccessor(state: StrippedState): boolean {
  const creation = state.find(({ type }) => type === "m.room.create");
  return creation?.content["predecessor"] !== undefined;
}

function recordAccountData(transaction: RowsTransaction, response: ISyncResponse): void {
  const data = response.account_data as Partial<ISyncResponse["account_data"]> | undefined;
  for (const event of data?.events ?? []) {
    transaction.put(SPACES.sync, ACCOUNT_PREFIX + event.type, encodeJson(event));
  }
}
