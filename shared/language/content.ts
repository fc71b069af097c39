/**
 * Contents of the room events that bots send. Each has a readable body, says whom it mentions
 * (nobody, unless asked), and carries its card, which is checked here.
 */
import { assert } from "../core/assert.ts";
import type { EventId, UserId } from "../core/values/ids.ts";
import type { Json, JsonObject } from "../core/values/json.ts";
import { CARD_KEY, CARD_VERSION, cardSchema, type Card } from "./card.ts";
import type { Body } from "./text.ts";

export const MESSAGE_TYPE = "m.room.message";
/** The unstable name of MSC3381: the one that clients still use. */
export const POLL_TYPE = "org.matrix.msc3381.poll.start";
export const POLL_END_TYPE = "org.matrix.msc3381.poll.end";
/** Most people that one message may mention. */
export const MENTIONS_MAX = 200;

type CardFields = Omit<Card, "v">;

/** The kind that the card of a message states; undefined when it has none. */
export function cardKindOf(content: JsonObject): string | undefined {
  const card = content[CARD_KEY];
  const kind = typeof card === "object" && card !== null && "kind" in card ? card.kind : undefined;
  return typeof kind === "string" ? kind : undefined;
}

/** The card of a message; undefined when it has none that is sound. */
export function cardOf(content: JsonObject): Card | undefined {
  return cardSchema.safeParse(content[CARD_KEY]).data;
}

/** A quiet message (`m.notice` never rings). */
export function notice(body: Body, card: CardFields): JsonObject {
  return message("m.notice", body, card);
}

/** A message that shows on the phone; with mentions it rings. */
export function text(
  body: Body,
  card: CardFields,
  mentions: Readonly<{ room?: boolean; userIds?: readonly UserId[] }> = {},
): JsonObject {
  const userIds = (mentions.userIds ?? []).slice(0, MENTIONS_MAX);
  return {
    ...message("m.text", body, card),
    "m.mentions": {
      ...(mentions.room === true ? { room: true } : {}),
      ...(userIds.length > 0 ? { user_ids: userIds } : {}),
    },
  };
}

/** `content` as a reply to what somebody wrote. Whom it mentions stays as it is: nobody rings. */
export function inReplyTo(original: EventId, content: JsonObject): JsonObject {
  return { ...content, "m.relates_to": { "m.in_reply_to": { event_id: original } } };
}

/** `content` in another room than the one in which stands what it replies to. */
export function withoutReply(content: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(content).filter(([field]) => field !== "m.relates_to"));
}

/**
 * `content` in the place of `original` (`m.replace`). An edit never rings, so it mentions nobody;
 * clients that know no edits show the fallback.
 */
export function edit(original: EventId, content: JsonObject): JsonObject {
  const { msgtype, body } = content;
  assert(typeof msgtype === "string" && typeof body === "string", "only messages are edited");
  const replacement = { ...content, "m.mentions": {} };
  return {
    msgtype,
    body: `* ${body}`,
    "m.mentions": {},
    [CARD_KEY]: content[CARD_KEY],
    "m.new_content": replacement,
    "m.relates_to": { rel_type: "m.replace", event_id: original },
  };
}

/**
 * An undisclosed poll with one choice (MSC3381, unstable names). The answer ids should be random:
 * they are the only thing that a vote is judged by.
 */
export function poll(
  question: string,
  answers: readonly Readonly<{ id: string; text: string }>[],
  card: CardFields,
): JsonObject {
  assert(answers.length > 0 && answers.length <= 20, "a poll has 1 to 20 answers");
  const fallback = [question, ...answers.map((answer, index) => `${index + 1}. ${answer.text}`)];
  return {
    "org.matrix.msc3381.poll.start": {
      // Some apps read the question as if it were a message of its own.
      question: { "org.matrix.msc1767.text": question, body: question, msgtype: "m.text" },
      kind: "org.matrix.msc3381.poll.undisclosed",
      max_selections: 1,
      answers: answers.map((answer) => ({
        id: answer.id,
        "org.matrix.msc1767.text": answer.text,
      })),
    },
    "org.matrix.msc1767.text": fallback.join("\n"),
    "m.mentions": {},
    [CARD_KEY]: checked(card),
  };
}

/** What a poll came to. Apps count for themselves; the words are for those that know no polls. */
export type PollResult = Readonly<{ text: string; card: CardFields }>;

/** The end of the poll with this id (MSC3381): nobody can vote in it any more. */
export function pollEnd(pollId: EventId, { text: said, card }: PollResult): JsonObject {
  return {
    "org.matrix.msc3381.poll.end": {},
    "org.matrix.msc1767.text": said,
    body: said,
    "m.mentions": {},
    "m.relates_to": { rel_type: "m.reference", event_id: pollId },
    [CARD_KEY]: checked(card),
  };
}

/** A picture with words below it (specification 1.10); its file is put in when it goes. */
export function picture(words: string, card: CardFields): JsonObject {
  return enclosing("m.image", { words, filename: "picture.jpg" }, card);
}

/** A voice message (MSC3245, unstable names), which phones play where it stands. */
export function voice(words: string, card: CardFields, durationMs = 0): JsonObject {
  return {
    ...enclosing("m.audio", { words, filename: "voice.ogg" }, card),
    "org.matrix.msc3245.voice": {},
    "org.matrix.msc1767.audio": { duration: durationMs },
  };
}

function enclosing(
  msgtype: "m.image" | "m.audio",
  { words, filename }: Readonly<{ words: string; filename: string }>,
  card: CardFields,
): JsonObject {
  return { msgtype, body: words, filename, "m.mentions": {}, [CARD_KEY]: checked(card) };
}

function message(msgtype: "m.notice" | "m.text", body: Body, card: CardFields): JsonObject {
  return {
    msgtype,
    body: body.body,
    format: "org.matrix.custom.html",
    formatted_body: body.formatted_body,
    "m.mentions": {},
    [CARD_KEY]: checked(card),
  };
}

function checked(card: CardFields): Json {
  const parsed = cardSchema.safeParse({ ...card, v: CARD_VERSION });
  assert(parsed.success, `every card has its declared shape (${card.kind})`);
  return parsed.data;
}
