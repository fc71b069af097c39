/**
 * The per-message checklist. Each refusal stands beside the same evidence with that one fault
 * mended, which passes: a test that refuses everything would be no test.
 */
import { describe, expect, it } from "vitest";
import type { EventId, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import {
  ENTRY_TYPE,
  examine,
  examineEntry,
  type Evidence,
  type Opened,
} from "../../../../shared/matrix/examine/examine.ts";

const BOT = "@verify:home.test";

type Fields = Readonly<{
  wireType?: string;
  wireContent?: Record<string, unknown>;
  opened?: Opened;
  type?: string;
  content?: unknown;
  shield?: "good" | "restored" | "changed-identity" | "bad" | "missing";
  sender?: Evidence["sender"];
  settledAs?: string;
  knownAs?: string;
}>;

/** The envelope of everything here, unless a test says otherwise. */
const ENVELOPE = {
  roomId: "!room" as RoomId,
  eventId: "$event" as EventId,
  sender: "@ana:home.test" as UserId,
  hash: "hash",
};

function evidence(fields: Fields): Evidence {
  const { wireType = "m.room.encrypted", type = "m.room.message", shield = "good" } = fields;
  const content = fields.content ?? { msgtype: "m.text", body: "confirm K7Q4" };
  return {
    event: {
      eventId: "$event" as EventId,
      sender: "@ana:home.test" as UserId,
      type: wireType,
      sentAtMs: 1,
      content: fields.wireContent ?? { ciphertext: "AwgA", session_id: "s" },
    },
    envelope: ENVELOPE,
    knownAs: fields.knownAs ?? ENVELOPE.hash,
    opened: fields.opened ?? { kind: "opened", envelope: ENVELOPE, type, content, shield },
    sender: fields.sender ?? { masterKey: "key of ana", needsApproval: false },
    settledAs: fields.settledAs as EventId | undefined,
    names: { userId: BOT, displayName: "Verify" },
  };
}

const SOUND = evidence({});

describe("examine", () => {
  it("hands on a sound message", () => {
    expect(examine(SOUND)).toEqual({
      kind: "received",
      body: { kind: "text", text: "confirm K7Q4" },
      isAddressed: false,
      masterKey: "key of ana",
      hasNewIdentity: false,
    });
  });

  const replaced = { rel_type: "m.replace", event_id: "$other" };
  const text = { msgtype: "m.text", body: "confirm K7Q4" };
  it.each<[string, string, Fields]>([
    ["clear text", "not-encrypted", { wireType: "m.room.message", wireContent: text }],
    ["what does not decrypt", "undecryptable", { opened: { kind: "broken" } }],
    [
      "an identity change seen by the engine",
      "changed-identity",
      { opened: { kind: "changed-identity" } },
    ],
    ["a broken promise of verification", "changed-identity", { shield: "changed-identity" }],
    ["a replay", "replayed", { settledAs: "$earlier" }],
    ["one of two under one id", "contradicted", { knownAs: "another hash" }],
    [
      "what was opened out of another envelope",
      "contradicted",
      {
        opened: {
          kind: "opened",
          envelope: { ...ENVELOPE, hash: "another hash" },
          type: "m.room.message",
          content: { msgtype: "m.text", body: "confirm K7Q4" },
          shield: "good",
        },
      },
    ],
    ["an edit inside", "edit", { content: { ...text, "m.relates_to": replaced } }],
    ["new content without a relation", "edit", { content: { ...text, "m.new_content": text } }],
    [
      "an edit outside",
      "edit",
      { wireContent: { ciphertext: "AwgA", session_id: "s", "m.relates_to": replaced } },
    ],
    [
      "a thread",
      "relation",
      { content: { ...text, "m.relates_to": { rel_type: "m.thread", event_id: "$e" } } },
    ],
    ["too much text", "too-much", { content: { ...text, body: "a".repeat(8_193) } }],
    ["a body that is no text", "malformed", { content: { ...text, body: 4 } }],
    ["bottomless JSON", "malformed", { content: { ...text, deep: nested(50) } }],
  ])("refuses %s", (_name, reason, fields) => {
    expect(examine(evidence(fields))).toMatchObject({ kind: "rejected", reason });
  });

  it.each<[string, string, Fields]>([
    ["a missing key", "undecryptable", { opened: { kind: "no-key" } }],
    ["an unsigned device", "unsigned-device", { opened: { kind: "unsigned-device" } }],
    ["a bad shield", "unsigned-device", { shield: "bad" }],
    ["a missing shield", "unsigned-device", { shield: "missing" }],
    ["a key from backup", "restored-key", { shield: "restored" }],
    [
      "a sender without an identity",
      "unsigned-device",
      { sender: { masterKey: undefined, needsApproval: false } },
    ],
  ])("waits, then refuses: %s", (_name, reason, fields) => {
    expect(examine(evidence(fields))).toEqual({ kind: "pending", reason });
  });

  it("tells another identity from the first one, and leaves it to the roster", () => {
    const known = { masterKey: "key", needsApproval: false };
    const changed = { masterKey: "another key", needsApproval: true };
    expect(examine(evidence({ sender: known }))).toMatchObject({ hasNewIdentity: false });
    expect(examine(evidence({ sender: changed }))).toMatchObject({ hasNewIdentity: true });
  });

  it("ignores the same event once more", () => {
    expect(examine(evidence({ settledAs: "$event" }))).toEqual({ kind: "ignored" });
  });

  it.each<[string, Fields]>([
    ["notices", { content: { msgtype: "m.notice", body: "hello" } }],
    ["verification of devices", { content: { msgtype: "m.key.verification.request", body: "" } }],
    ["events of other types", { type: "m.call.invite", content: {} }],
  ])("ignores %s", (_name, fields) => {
    expect(examine(evidence(fields))).toEqual({ kind: "ignored" });
  });

  it("reads of a poll answer only the ids, wherever it is hung", () => {
    const relatesTo = { rel_type: "m.reference", event_id: "$another poll" };
    const content = {
      "m.relates_to": relatesTo,
      "org.matrix.msc3381.poll.response": { answers: ["id-1"] },
    };
    const type = "org.matrix.msc3381.poll.response";
    expect(examine(evidence({ type, content }))).toMatchObject({
      kind: "received",
      body: { kind: "poll-answer", answerIds: ["id-1"] },
    });
  });

  it("tells a refused command for the bot from talk among people", () => {
    const clear = (body: string, mentioned: readonly string[] = []) =>
      examine(
        evidence({
          wireType: "m.room.message",
          wireContent: { msgtype: "m.text", body, "m.mentions": { user_ids: mentioned } },
        }),
      );
    expect(clear("!confirm K7Q4")).toMatchObject({ isAddressed: true });
    expect(clear("confirm K7Q4", [BOT])).toMatchObject({ isAddressed: true });
    expect(clear("good morning")).toMatchObject({ isAddressed: false });
  });
});

describe("examineEntry", () => {
  const entry = evidence({ type: ENTRY_TYPE, content: { seq: 1 } });
  const restored = evidence({ type: ENTRY_TYPE, content: { seq: 1 }, shield: "restored" });

  it("takes an entry of a pinned bot", () => {
    expect(examineEntry(entry, "key of ana")).toEqual({ kind: "entry", content: { seq: 1 } });
  });

  it("takes one whose key came back from backup", () => {
    expect(examineEntry(restored, "key of ana")).toMatchObject({ kind: "entry" });
  });

  it.each<[string, Evidence, string | undefined]>([
    ["sender", entry, undefined],
    ["changed-identity", entry, "another key"],
    ["type", SOUND, "key of ana"],
    ["not-encrypted", evidence({ wireType: ENTRY_TYPE, wireContent: { seq: 1 } }), "key of ana"],
    ["redacted", evidence({ wireContent: {} }), "key of ana"],
    ["replayed", evidence({ type: ENTRY_TYPE, settledAs: "$earlier" }), "key of ana"],
    ["undecryptable", evidence({ opened: { kind: "broken" } }), "key of ana"],
  ])("reports as foreign: %s", (reason, foreign, pinned) => {
    expect(examineEntry(foreign, pinned)).toEqual({ kind: "foreign", reason });
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 0 : [nested(depth - 1)];
}

describe("a request to verify devices", () => {
  const asked = { msgtype: "m.key.verification.request", body: "", to: BOT };
  const clear = (wireContent: object) =>
    examine(evidence({ wireType: "m.room.message", wireContent } as Fields));

  it("is told apart from a message without encryption, in clear and encrypted", () => {
    const rejection = { kind: "rejected", reason: "verification", isAddressed: true };
    expect(clear(asked)).toEqual(rejection);
    expect(examine(evidence({ content: asked }))).toEqual(rejection);
  });

  it("is ignored when somebody else was asked, as are the steps that follow", () => {
    expect(clear({ ...asked, to: "@ben:home.test" })).toEqual({ kind: "ignored" });
    const cancel = evidence({ wireType: "m.key.verification.cancel", wireContent: {} });
    expect(examine(cancel)).toEqual({ kind: "ignored" });
  });
});
