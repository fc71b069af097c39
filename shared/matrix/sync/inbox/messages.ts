/** What a message of a person comes to, once it is examined. */
import type { RoomId, UserId } from "../../../core/values/ids.ts";
import type { Incoming } from "../../../core/ports.ts";
import { examine, type Evidence, type Verdict } from "../../examine/examine.ts";
import { pinOf, type Pins } from "../../identity/pins.ts";
import type { Tagger } from "../../rooms/rooms-view.ts";
import type { EventRow } from "../inbox-row.ts";
import { missingFor, type Waits } from "./waits.ts";

export type MessageParts = Readonly<{
  managementRoom: RoomId | null;
  /** Whose direct chat with this account a room is. */
  personOf(roomId: RoomId): UserId | undefined;
  pins: Pins;
  tagger: Tagger;
  waits: Waits;
}>;

/** True when a person may have said it: bots speak to each other through the state room alone. */
export function isOfPerson({ event }: EventRow, { pins }: Pick<MessageParts, "pins">): boolean {
  return pinOf(pins, event.sender) === undefined;
}

/** What is told of the message; nothing of what has to wait, or is to be passed over. */
export function readMessage(
  parts: MessageParts,
  { rowKey, row }: Readonly<{ rowKey: string; row: EventRow }>,
  evidence: Evidence,
): Incoming | "pending" | "ignored" {
  const verdict = decided(examine(evidence), parts.waits, rowKey);
  switch (verdict.kind) {
    case "pending":
    case "ignored":
      return verdict.kind;
    case "rejected": {
      const { reason, isAddressed } = verdict;
      const rejected = { ...originOf(row, parts), reason, isAddressed };
      return { rowKey, kind: "rejected", rejected };
    }
    case "received": {
      const { body, isAddressed, replyTo, masterKey, hasNewIdentity } = verdict;
      const identityTag = parts.tagger.identity(masterKey);
      const { sentAtMs } = row.event;
      const read = { body, isAddressed, hasNewIdentity, ...(replyTo && { replyTo }) };
      const message = { ...originOf(row, parts), identityTag, sentAtMs, ...read };
      return { rowKey, kind: "received", message };
    }
  }
}

function decided(verdict: Verdict, waits: Waits, rowKey: string): Verdict {
  if (verdict.kind !== "pending") return verdict;
  if (!waits.isOverdue(rowKey, missingFor(verdict.reason))) return verdict;
  return { kind: "rejected", reason: verdict.reason, isAddressed: false };
}

function originOf(row: EventRow, { managementRoom, personOf, tagger }: MessageParts) {
  const { roomId, event } = row;
  const { eventId, sender } = event;
  const isDirect = roomId !== managementRoom && personOf(roomId) === sender;
  return { roomId, eventId, sender, senderTag: tagger.user(sender), isDirect };
}
