/**
 * What raw events put into the inbox: those of a sync answer, and those of a page that was read
 * back. In the state room all of them count, elsewhere what a person may have meant for the bot.
 */
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { InboxRow } from "./inbox-row.ts";
import { membershipRows } from "./membership-rows.ts";
import type { RoomRecord } from "../rooms/room-record.ts";
import { isEmptied, isEncrypted, parseWireEvent, type WireEvent } from "../examine/wire-event.ts";

/** Whose sync it is. In the state room every event counts, the bot's own included. */
export type SyncOwner = Readonly<{ userId: UserId; isStateRoom(roomId: RoomId): boolean }>;

/** Clear messages and poll votes are kept, too: they are refused, and their author is told. */
const REFUSED_TYPES = new Set([
  "m.room.message",
  "m.poll.response",
  "m.poll.start",
  "org.matrix.msc3381.poll.response",
  "org.matrix.msc3381.poll.start",
]);

/** Raw events of one room, the older first. */
export type Told = Readonly<{
  /** What was said. */
  timeline: readonly unknown[];
  /** The timeline and the state told with it: who came and who left is looked for there. */
  everything: readonly unknown[];
  /** The room as it was before. */
  before: RoomRecord | undefined;
}>;

/** Who came and who left, and then what somebody has to look at. */
export function rowsOf(roomId: RoomId, told: Told, owner: SyncOwner): readonly InboxRow[] {
  const { timeline, everything, before } = told;
  const members = membershipRows(roomId, everything, { record: before, self: owner.userId });
  return [...members, ...eventRows(roomId, timeline, owner)];
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
  if (owner.isStateRoom(roomId)) return true;
  if (event.sender === owner.userId) return false;
  // Redacted before it was read: nothing is left to obey, and its author meant it so.
  if (isEmptied(event)) return false;
  return isEncrypted(event) || REFUSED_TYPES.has(event.type);
}
