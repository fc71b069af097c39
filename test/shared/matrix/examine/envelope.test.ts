/** What an event is remembered by: all of it that is not the homeserver's own word. */
import { describe, expect, it } from "vitest";
import type { EventId, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { envelopeOf } from "../../../../shared/matrix/examine/envelope.ts";
import type { WireEvent } from "../../../../shared/matrix/examine/wire-event.ts";

const room = "!river" as RoomId;
const event: WireEvent = {
  eventId: "$one" as EventId,
  sender: "@ana:example.org" as UserId,
  type: "m.room.encrypted",
  sentAtMs: 1,
  content: { ciphertext: "one", session_id: "session" },
};
const { hash } = envelopeOf(room, event);

describe("the hash of an envelope", () => {
  it.each<[string, RoomId, WireEvent]>([
    ["room", "!lake" as RoomId, event],
    ["id", room, { ...event, eventId: "$two" as EventId }],
    ["sender", room, { ...event, sender: "@ben:example.org" as UserId }],
    ["type", room, { ...event, type: "m.room.message" }],
    ["content", room, { ...event, content: { ...event.content, ciphertext: "two" } }],
    ["content by one more field", room, { ...event, content: { ...event.content, more: 1 } }],
  ])("is another one for another %s", (_what, roomId, changed) => {
    expect(envelopeOf(roomId, changed).hash).not.toBe(hash);
  });

  it("control: is the same for another time, and another order of the same content", () => {
    const content = { session_id: "session", ciphertext: "one" };
    expect(envelopeOf(room, { ...event, sentAtMs: 2, content }).hash).toBe(hash);
  });
});
