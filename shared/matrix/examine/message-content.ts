/** Reads the decrypted JSON of a message: its size, its shape, its relations, and what it says. */
import { z } from "zod";
import { parseEventId, type EventId } from "../../core/values/ids.ts";
import type { MessageBody, RejectionReason } from "../../core/protocol/message.ts";
import { attachedBy, enclosedIn, positionIn } from "./enclosed.ts";
import { textWithPeople } from "./linked-people.ts";
import { verificationPart } from "./verification-event.ts";

const TEXT_BYTES_MAX = 8_192;
const DEPTH_MAX = 10;
const ANSWERS_MAX = 20;
const ANSWER_CHARACTERS_MAX = 128;
const MENTIONS_MAX = 500;

export type Reading = Readonly<
  | { kind: "read"; body: MessageBody; isAddressed: boolean; replyTo?: EventId }
  | { kind: "refused"; reason: RejectionReason; isAddressed: boolean }
  /** Nothing that anybody wants an answer to. */
  | { kind: "ignored" }
>;

const RESPONSE_TYPES = new Set(["m.poll.response", "org.matrix.msc3381.poll.response"]);

const answers = z.array(z.string().min(1).max(ANSWER_CHARACTERS_MAX)).max(ANSWERS_MAX);
const response = z.union([
  z.object({ "m.selections": answers }).transform((content) => content["m.selections"]),
  z
    .object({ "org.matrix.msc3381.poll.response": z.object({ answers }) })
    .transform((content) => content["org.matrix.msc3381.poll.response"].answers),
]);
const words = z.object({ msgtype: z.string(), body: z.string() });
const mentions = z.object({
  "m.mentions": z.object({ user_ids: z.array(z.string()).max(MENTIONS_MAX) }),
});
/** Words beside a file have a name of the file besides them (specification 1.10, captions). */
const caption = z
  .object({ body: z.string(), filename: z.string() })
  .refine(({ body, filename }) => body !== filename && body.trim() !== "");
const relation = z.object({ rel_type: z.string().optional() });
const reply = z.object({
  "m.relates_to": z.object({ "m.in_reply_to": z.object({ event_id: z.string() }) }),
});

/** How this bot is called in a room. */
export type BotNames = Readonly<{ userId: string; displayName: string | undefined }>;

/**
 * What a decrypted event says to this bot. Edits and relations are refused, since their targets
 * travel in clear and can be forged. Of a reply it is read what it answers, which the engine has
 * from inside the ciphertext alone (`withoutReply`), and of a poll answer only the answers' ids. A
 * text is handed on as it came, user ids for links to people: what of it is quoted, cannot be seen
 * or is a mention, `conversation` knows.
 */
export function readContent(type: string, content: unknown, names: BotNames): Reading {
  if (depthOf(content) > DEPTH_MAX) return refused("malformed", false);
  if (RESPONSE_TYPES.has(type)) return readAnswer(content);
  if (type !== "m.room.message") return { kind: "ignored" };

  const parsed = words.safeParse(content);
  if (!parsed.success) return refused("malformed", false);
  const { msgtype, body } = parsed.data;
  // Notices are for people and are never answered (specification: m.notice).
  if (msgtype === "m.notice") return { kind: "ignored" };
  const part = verificationPart(type, content, names.userId);
  if (part !== undefined)
    return part === "asked" ? refused("verification", true) : { kind: "ignored" };
  const isAddressed = isMeant(content, body, names);
  const hung = relationOf(content);
  if (hung !== "none") return refused(hung, isAddressed);
  const isText = msgtype === "m.text" || msgtype === "m.emote";
  const what = attachedBy(msgtype, content);
  if (!isText && (msgtype === "m.location" || !caption.safeParse(content).success)) {
    const position = what === "position" ? positionIn(content) : undefined;
    const enclosed = { ...enclosedIn(what, content), ...(position && { position }) };
    return { kind: "read", body: { kind: "unsupported", what, ...enclosed }, isAddressed };
  }
  const said = textWithPeople(content) ?? body;
  const bytes = Math.max(Buffer.byteLength(body), Buffer.byteLength(said));
  if (bytes > TEXT_BYTES_MAX) return refused("too-much", isAddressed);
  const { displayName: calledAs } = names;
  const isNamed = isAddressed && calledAs !== undefined;
  const text = said.toWellFormed();
  const replyTo = repliedTo(content);
  return {
    kind: "read",
    body: {
      ...{ kind: "text", text },
      ...(isNamed && { calledAs }),
      ...(!isText && { attached: what, ...enclosedIn(what, content) }),
    },
    isAddressed,
    ...(replyTo && { replyTo }),
  };
}

/** Whether an event that is refused unread was meant for this bot, as well as can be told. */
export function looksAddressed(content: unknown, names: BotNames): boolean {
  const parsed = words.safeParse(content);
  return isMentioned(content, names) || (parsed.success && parsed.data.body.startsWith("!"));
}

function readAnswer(content: unknown): Reading {
  if (hasReplacement(content)) return refused("edit", false);
  const parsed = response.safeParse(content);
  if (!parsed.success) return refused("malformed", false);
  const body: MessageBody = { kind: "poll-answer", answerIds: parsed.data };
  return { kind: "read", body, isAddressed: false };
}

function isMeant(content: unknown, body: string, names: BotNames): boolean {
  return isMentioned(content, names) || body.startsWith(names.userId);
}

function isMentioned(content: unknown, names: BotNames): boolean {
  const parsed = mentions.safeParse(content);
  return parsed.success && parsed.data["m.mentions"].user_ids.includes(names.userId);
}

function repliedTo(content: unknown): EventId | undefined {
  const parsed = reply.safeParse(content);
  return parsed.success
    ? parseEventId(parsed.data["m.relates_to"]["m.in_reply_to"].event_id)
    : undefined;
}

function relationOf(content: unknown): "none" | "edit" | "relation" {
  if (hasReplacement(content)) return "edit";
  if (!hasOwn(content, "m.relates_to")) return "none";
  const parsed = relation.safeParse(content["m.relates_to"]);
  if (!parsed.success) return "relation";
  return parsed.data.rel_type === undefined ? "none" : "relation";
}

function hasReplacement(content: unknown): boolean {
  if (hasOwn(content, "m.new_content")) return true;
  if (!hasOwn(content, "m.relates_to")) return false;
  const parsed = relation.safeParse(content["m.relates_to"]);
  return parsed.success && parsed.data.rel_type === "m.replace";
}

function hasOwn<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function refused(reason: RejectionReason, isAddressed: boolean): Reading {
  return { kind: "refused", reason, isAddressed };
}

/** How deep the JSON is nested, counted no further than one more than is allowed. */
function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== "object" || value === null || depth > DEPTH_MAX) return depth;
  return Math.max(depth, ...Object.values(value).map((inner) => depthOf(inner, depth + 1)));
}
