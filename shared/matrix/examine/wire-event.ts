/**
 * Room events as they came over the wire, before anybody believed them, and the place that a
 * ciphertext has in its Megolm session.
 */
import { z } from "zod";
import { parseEventId, parseUserId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";

/** What is kept of an event. `unsigned` is dropped: it is where a server bundles forged edits. */
export type WireEvent = Readonly<{
  eventId: EventId;
  sender: UserId;
  type: string;
  sentAtMs: number;
  content: Readonly<Record<string, unknown>>;
}>;

const wireShape = z.object({
  event_id: z.string(),
  sender: z.string(),
  type: z.string(),
  origin_server_ts: z.number(),
  content: z.record(z.string(), z.unknown()),
});

/** The event, or undefined when it cannot be one. State events are not asked for here. */
export function parseWireEvent(raw: unknown): WireEvent | undefined {
  const parsed = wireShape.safeParse(raw);
  if (!parsed.success) return undefined;
  const eventId = parseEventId(parsed.data.event_id);
  const sender = parseUserId(parsed.data.sender);
  if (eventId === undefined || sender === undefined) return undefined;
  const { type, content, origin_server_ts: sentAtMs } = parsed.data;
  return { eventId, sender, type, sentAtMs, content };
}

/** The event in the form that the SDK reads. */
export function unparseWireEvent(roomId: RoomId, event: WireEvent) {
  return {
    room_id: roomId,
    event_id: event.eventId,
    sender: event.sender,
    type: event.type,
    origin_server_ts: event.sentAtMs,
    content: { ...event.content },
  };
}

/**
 * The event without what stands outside the ciphertext of what it replies to: the engine would copy
 * it in, and a homeserver could let a message answer another one.
 */
export function withoutReply(event: WireEvent): WireEvent {
  const { "m.relates_to": relation, ...content } = event.content;
  const isRelation =
    typeof relation === "object" &&
    relation !== null &&
    "rel_type" in relation &&
    typeof relation.rel_type === "string";
  return relation === undefined || isRelation ? event : { ...event, content };
}

export function isEncrypted(event: WireEvent): boolean {
  return event.type === "m.room.encrypted";
}

/** True when a redaction has emptied the event before it was read. */
export function isEmptied(event: WireEvent): boolean {
  if (isEncrypted(event)) return event.content["ciphertext"] === undefined;
  return Object.keys(event.content).length === 0;
}

const MEGOLM_VERSION = 0x03;
const INDEX_TAG = 0x08;
const VARINT_BYTES_MAX = 5;
/** Version, tag and the longest index fit into this many characters of base64. */
const HEAD_CHARACTERS = 16;

/**
 * The name of the one message that this ciphertext can be: room, session and message index.
 * The same slot under another event id is a replay (specification: end-to-end encryption,
 * "m.megolm.v1.aes-sha2"). Undefined when the ciphertext is not one of Megolm.
 */
export function slotOf(roomId: RoomId, event: WireEvent): string | undefined {
  const { session_id: sessionId, ciphertext } = event.content;
  if (typeof sessionId !== "string" || typeof ciphertext !== "string") return undefined;
  const index = messageIndex(ciphertext);
  return index === undefined ? undefined : `${roomId} ${sessionId} ${index}`;
}

/** The Megolm message index in unpadded base64: byte 0x03, tag 0x08, then a varint. */
export function messageIndex(ciphertext: string): number | undefined {
  const head = Buffer.from(ciphertext.slice(0, HEAD_CHARACTERS), "base64");
  if (head[0] !== MEGOLM_VERSION || head[1] !== INDEX_TAG) return undefined;
  let index = 0;
  for (let place = 0; place < VARINT_BYTES_MAX; place += 1) {
    const byte = head[2 + place];
    if (byte === undefined) return undefined;
    index += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return index;
  }
  return undefined;
}
