/** Contents of room events: whom they mention, what they carry, and that they fit. */
import { describe, expect, it } from "vitest";
import type { EventId, UserId } from "../../../shared/core/values/ids.ts";
import { CARD_KINDS, cardSchema, REQUIRED_FIELDS } from "../../../shared/language/card.ts";
import {
  edit,
  MENTIONS_MAX,
  notice,
  poll,
  pollEnd,
  text,
} from "../../../shared/language/content.ts";
import { composeAll, line, quote } from "../../../shared/language/text.ts";

const BODY = { body: "K7Q4", formatted_body: "<b>K7Q4</b>" };
const ORIGINAL = "$original" as EventId;
/** Largest event, and what encryption adds: base64, the session, the ids. */
const EVENT_BYTES_MAX = 65_536;
const ENVELOPE_BYTES = 2_000;

describe("a message", () => {
  it("that is a notice mentions nobody", () => {
    expect(notice(BODY, { kind: "answer" })).toEqual({
      msgtype: "m.notice",
      body: "K7Q4",
      format: "org.matrix.custom.html",
      formatted_body: "<b>K7Q4</b>",
      "m.mentions": {},
      "org.aviso.card": { v: 1, kind: "answer" },
    });
  });

  it("that is a text mentions whom it is told to, up to a bound", () => {
    const userIds = Array.from({ length: 300 }, (_, index) => `@u${index}:example.org` as UserId);
    const content = text(BODY, { kind: "answer" }, { room: true, userIds });
    expect(content["msgtype"]).toBe("m.text");
    expect(content["m.mentions"]).toEqual({ room: true, user_ids: userIds.slice(0, MENTIONS_MAX) });
    expect(text(BODY, { kind: "answer" })["m.mentions"]).toEqual({});
  });

  it("that is an edit replaces the original and mentions nobody", () => {
    const loud = text(BODY, { kind: "case", case: "K7Q4", state: "ended" }, { room: true });
    const content = edit(ORIGINAL, loud);
    expect(content["m.relates_to"]).toEqual({ rel_type: "m.replace", event_id: ORIGINAL });
    expect(content["m.mentions"]).toEqual({});
    expect(content["m.new_content"]).toEqual({ ...loud, "m.mentions": {} });
    expect(content["org.aviso.card"]).toEqual(loud["org.aviso.card"]);
    expect(content["body"]).toBe("* K7Q4");
  });

  it("fits an encrypted event, even as an edit of the longest", () => {
    const lines = Array.from({ length: 60 }, () => quote('"\\'.repeat(1_000)));
    const userIds = Array.from({ length: 200 }, () => `@${"u".repeat(100)}:example.org` as UserId);
    const body = composeAll(["en", "es"], [...lines, line("common-cut")]);
    const longest = [text(body, { kind: "answer" }, { userIds }), notice(body, { kind: "answer" })];
    for (const content of [...longest, edit(ORIGINAL, longest[1] ?? {})]) {
      const bytes = Buffer.byteLength(JSON.stringify(content));
      expect(Math.ceil((bytes * 4) / 3) + ENVELOPE_BYTES).toBeLessThan(EVENT_BYTES_MAX);
    }
  });
});

it("a poll is undisclosed, has one choice, and can be read without polls", () => {
  const answers = [
    { id: "aa", text: "Yes" },
    { id: "bb", text: "No" },
  ];
  const content = poll("True?", answers, { kind: "request", case: "K7Q4" });
  expect(content["org.matrix.msc3381.poll.start"]).toMatchObject({
    kind: "org.matrix.msc3381.poll.undisclosed",
    max_selections: 1,
    answers: [{ id: "aa" }, { id: "bb" }],
    // Where the question is read as if it were a message, it would be blank without these.
    question: { body: "True?", msgtype: "m.text" },
  });
  expect(content["org.matrix.msc1767.text"]).toBe("True?\n1. Yes\n2. No");
  expect(content["m.mentions"]).toEqual({});
});

it("the end of a poll refers to it, rings nobody, and can be read without polls", () => {
  const card = { kind: "request", case: "K7Q4" } as const;
  const content = pollEnd(ORIGINAL, { text: "Yes: 2", card });
  expect(content["m.relates_to"]).toEqual({ rel_type: "m.reference", event_id: ORIGINAL });
  expect(content["org.matrix.msc3381.poll.end"]).toEqual({});
  expect(content["org.matrix.msc1767.text"]).toBe("Yes: 2");
  expect(content["m.mentions"]).toEqual({});
  expect(content["org.aviso.card"]).toEqual({ v: 1, ...card });
});

describe("a card", () => {
  const full = {
    ...{ case: "K7Q4", state: "confirmed", msgType: "Alert", status: "Actual" },
    ...{ severity: "urgent", area: "north/river", room: "K7Q4" },
  } as const;

  it.each(CARD_KINDS)("of kind %s needs its fields, and no others", (kind) => {
    const card = { v: 1, kind, ...full, ...(kind === "refusal" ? { reason: "too-old" } : {}) };
    expect(cardSchema.safeParse(card).success).toBe(true);
    for (const field of REQUIRED_FIELDS[kind]) {
      expect(cardSchema.safeParse({ ...card, [field]: undefined }).success).toBe(false);
    }
  });

  it("of another version, kind or shape is not one", () => {
    const wrong = [
      { v: 2, kind: "answer" },
      { v: 1, kind: "rumor" },
      { v: 1, kind: "answer", case: "k7q4" },
      { v: 1, kind: "answer", reason: "too-old" },
      { v: 1, kind: "refusal", reason: "because" },
      { v: 1, kind: "answer", counts: { going: -1 } },
    ];
    expect(wrong.filter((card) => cardSchema.safeParse(card).success)).toEqual([]);
  });

  it("of a later revision is read without what is new", () => {
    const later = cardSchema.parse({ v: 1, kind: "answer", mood: "calm" });
    expect(later).toEqual({ v: 1, kind: "answer" });
  });

  it("that lacks what it needs never leaves", () => {
    expect(() => notice(BODY, { kind: "refusal" })).toThrow(/declared shape/u);
    expect(() => poll("?", [{ id: "a", text: "b" }], { kind: "request" })).toThrow(/shape/u);
  });
});
