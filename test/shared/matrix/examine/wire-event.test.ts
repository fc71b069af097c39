/** The Megolm message index, read from the ciphertext itself. */
import { describe, expect, it } from "vitest";
import type { EventId, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import {
  messageIndex,
  parseWireEvent,
  slotOf,
  withoutReply,
  type WireEvent,
} from "../../../../shared/matrix/examine/wire-event.ts";

function ciphertext(...bytes: readonly number[]): string {
  return Buffer.from([...bytes, 0x12, 0x04, 1, 2, 3, 4])
    .toString("base64")
    .replaceAll("=", "");
}

describe("messageIndex", () => {
  it.each([
    [0, [0x03, 0x08, 0x00]],
    [1, [0x03, 0x08, 0x01]],
    [127, [0x03, 0x08, 0x7f]],
    [128, [0x03, 0x08, 0x80, 0x01]],
    [300, [0x03, 0x08, 0xac, 0x02]],
    [4_294_967_295, [0x03, 0x08, 0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])("reads %i", (index, bytes) => {
    expect(messageIndex(ciphertext(...bytes))).toBe(index);
  });

  it.each([
    ["another version", ciphertext(0x04, 0x08, 0x01)],
    ["another field first", ciphertext(0x03, 0x12, 0x01)],
    ["a varint without an end", ciphertext(0x03, 0x08, 0x80, 0x80, 0x80, 0x80, 0x80)],
    ["nothing", ""],
  ])("refuses %s", (_name, text) => {
    expect(messageIndex(text)).toBeUndefined();
  });
});

describe("slotOf", () => {
  const raw = {
    event_id: "$one",
    sender: "@ana:home.test",
    type: "m.room.encrypted",
    origin_server_ts: 1,
    content: { session_id: "session", ciphertext: ciphertext(0x03, 0x08, 0x05) },
    unsigned: { "m.relations": { "m.replace": {} } },
  };

  it("names room, session and index, whatever the event id", () => {
    const slots = ["$one", "$two"].map((id) => {
      const event = parseWireEvent({ ...raw, event_id: id });
      return event && slotOf("!room" as RoomId, event);
    });
    expect(slots).toEqual(["!room session 5", "!room session 5"]);
  });

  it("keeps nothing of what a server bundles with an event", () => {
    expect(JSON.stringify(parseWireEvent(raw))).not.toContain("m.replace");
  });

  it.each([
    ["an id that is none", { ...raw, event_id: "one" }],
    ["a sender that is none", { ...raw, sender: "ana" }],
    ["content that is a list", { ...raw, content: [] }],
  ])("is never asked about %s", (_name, event) => {
    expect(parseWireEvent(event)).toBeUndefined();
  });
});

describe("what a message replies to", () => {
  const content = { ciphertext: "AwgA", session_id: "s" };
  const withRelation = (relation: unknown): WireEvent => ({
    ...{ eventId: "$e" as EventId, sender: "@ana:home.test" as UserId, sentAtMs: 0 },
    ...{ type: "m.room.encrypted", content: { ...content, "m.relates_to": relation } },
  });

  it.each([{ "m.in_reply_to": { event_id: "$poll" } }, { rel_type: 4 }, "text", null])(
    "is not believed from outside the ciphertext: %j",
    (relation) => {
      expect(withoutReply(withRelation(relation)).content).toEqual(content);
    },
  );

  it("leaves edits and threads to be seen and refused (the control)", () => {
    const event = withRelation({ rel_type: "m.replace", event_id: "$other" });
    expect(withoutReply(event)).toEqual(event);
  });
});
