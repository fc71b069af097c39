/**
 * The envelope of an event: who is said to have put what into which room, under which id. Whatever
 * is remembered of an event is remembered by the hash of all of it, never by what the homeserver
 * may choose alone, such as the id.
 */
import { createHash } from "node:crypto";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import { canonicalJson, type JsonObject } from "../../core/values/json.ts";
import type { WireEvent } from "./wire-event.ts";

export type Envelope = Readonly<{
  roomId: RoomId;
  eventId: EventId;
  sender: UserId;
  /**
   * Over room, id, sender, type and the content on the wire. The time is left out: it is the
   * homeserver's own word, and a changed one does not make another message.
   */
  hash: string;
}>;

/** The envelope of this event as it came over the wire. */
export function envelopeOf(roomId: RoomId, event: WireEvent): Envelope {
  const { eventId, sender, type, content } = event;
  // It came out of JSON, so it is JSON.
  const whole = canonicalJson([roomId, eventId, sender, type, content as JsonObject]);
  return { roomId, eventId, sender, hash: createHash("sha256").update(whole).digest("base64url") };
}
