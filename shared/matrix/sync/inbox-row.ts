/**
 * The rows in which an event waits until it is settled. A row's key gives its place: rows of one
 * room are handled in the order of their keys.
 */
import { z } from "zod";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import { assert } from "../../core/assert.ts";
import type { RowsTransaction } from "../../core/ports.ts";
import { envelopeOf } from "../examine/envelope.ts";
import { isEmptied, type WireEvent } from "../examine/wire-event.ts";

/** Spaces of the durable rows that belong to this folder. */
export const SPACES = {
  inbox: "inbox",
  seen: "seen",
  /** Event id → hash of the envelope that came under it. */
  envelopes: "envelopes",
  /** Room and hash of a ciphertext that we sent → the id under which it was shown, or null. */
  echoes: "echoes",
  sync: "sync",
  /** User id → the identities of that person that were seen. */
  identities: "identities",
  /** Which rooms are read as state rooms. */
  stateRooms: "state-rooms",
  /** Room id → whose direct chat it is. */
  chats: "chats",
} as const;

export type EventRow = Readonly<{ kind: "event"; roomId: RoomId; event: WireEvent }>;
/**
 * Events between `until` (the last one known) and `from` are missing; a null `from` is the newest
 * event of the room, a null `until` its first. What was found so far stands behind it.
 */
export type GapRow = Readonly<{
  kind: "gap";
  roomId: RoomId;
  from: string | null;
  until: EventId | null;
  /** How many pages were taken; none when it is not there. */
  pages?: number;
}>;
/** A gap that cannot be filled (any further): what is missing will never be read. */
export type LostRow = Readonly<{ kind: "lost"; roomId: RoomId }>;
export type InviteRow = Readonly<{
  kind: "invite";
  roomId: RoomId;
  inviter: UserId;
  isEncrypted: boolean;
  isDirect: boolean;
  /** Says that it follows another room. */
  isSuccessor?: true;
}>;
export type MembershipRow = Readonly<{
  kind: "membership";
  roomId: RoomId;
  userId: UserId;
  eventId: EventId;
  membership: "join" | "invite" | "leave";
  /** Invited before, and joined now. */
  wasInvited?: true;
  /** When the homeserver says that it was; not there in rows of earlier versions. */
  atMs?: number;
}>;
/** An identity, as its public master key, that the crypto engine had not known before. */
export type IdentityRow = Readonly<{
  kind: "identity";
  userId: UserId;
  masterKey: string;
  isFirst: boolean;
}>;
export type InboxRow = EventRow | GapRow | LostRow | InviteRow | MembershipRow | IdentityRow;

/** In place of a hash, once several envelopes came under one event id. */
const SEVERAL = "several";
const KEY_DIGITS = 15;
const PLACE_DIGITS = 7;
const anyRow = z.object({
  kind: z.enum(["event", "gap", "lost", "invite", "membership", "identity"]),
});

/** Key of the row with this number; keys sort as the numbers do. */
export function rowKey(number: number): string {
  return String(number).padStart(KEY_DIGITS, "0");
}

/**
 * Key of a row that was found in a gap: after the gap's own place, before the next row. Pages with
 * a lower number are older.
 */
export function rowKeyInGap(gapKey: string, page: number, place: number): string {
  const [first, second] = [page, place].map((part) => String(part).padStart(PLACE_DIGITS, "0"));
  return `${gapKey}/${first}/${second}`;
}

/** Key of an identity's row: before all others, since it belongs to no room's order. */
export function identityKey(userId: UserId, masterKey: string): string {
  return `!${userId} ${masterKey}`;
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

export function encodeRow(row: InboxRow): Uint8Array {
  return encodeJson(row);
}

/** Rows are sealed below this folder, so what is read is what was written. */
export function decodeRow(bytes: Uint8Array): InboxRow {
  const row = decodeJson(bytes);
  assert(anyRow.safeParse(row).success, "an inbox row is one that was written here");
  return row as InboxRow;
}

export function encodeJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString());
}
