/** One message as a person gets it: taken out of the content of its event. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import { POLL_TYPE } from "../../shared/language/content.ts";
import { plainByElementX } from "./look/element-x.ts";
import type { RoomKind, Said } from "../stage/stage.ts";

/** What the lock screen of a phone has room for. */
export const LOCK_SCREEN_CHARACTERS = 60;

export type Poll = Readonly<{ question: string; answers: readonly string[] }>;

export type Sample = Readonly<{
  /** Unique in its language, and the name of its files. */
  name: string;
  scene: string;
  /** The language that the network speaks; a message may hold further ones. */
  language: string;
  bot: BotName;
  room: RoomKind;
  type: string;
  msgtype: string | null;
  body: string;
  formatted_body: string | null;
  poll: Poll | null;
  /** True for a message that takes the place of an earlier one; it never rings. */
  isEdit: boolean;
  /** True when the phone of whoever is in the room shows it while it is locked. */
  notifies: boolean;
  card: JsonObject;
}>;

/** A message of the play; the name is found by whoever has all of them. */
export function sampleOf(said: Said, language: string): Omit<Sample, "name"> {
  const { content, type, by, room, step } = said;
  const edited = objectIn(content, "m.new_content");
  const shown = edited ?? content;
  const poll = type === POLL_TYPE ? pollIn(content) : null;
  const msgtype = textIn(shown, "msgtype");
  const isEdit = edited !== undefined;
  return {
    ...{ language, type, msgtype, poll, room, isEdit, bot: by },
    scene: step.split("/")[0] ?? step,
    body: textIn(shown, "body") ?? textIn(content, "org.matrix.msc1767.text") ?? "",
    formatted_body: textIn(shown, "formatted_body"),
    // A notice never rings, whomever it mentions and of whatever type, and neither does an edit.
    notifies: !isEdit && msgtype !== "m.notice",
    card: objectIn(content, CARD_KEY) ?? {},
  };
}

/** What the app puts on the lock screen, before it is cut: the words that it shows, in one line. */
export function notificationOf({ body, formatted_body, poll, msgtype }: Sample): string {
  if (poll !== null) return poll.question;
  const isFormatted = msgtype === "m.text" && formatted_body !== null;
  const words = isFormatted ? plainByElementX(formatted_body) : body;
  return words.replaceAll(/\s+/gu, " ");
}

/** At most so many characters. */
export function onLockScreen(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LOCK_SCREEN_CHARACTERS
    ? words
    : `${characters.slice(0, LOCK_SCREEN_CHARACTERS).join("")}…`;
}

function pollIn(content: JsonObject): Poll {
  const start = objectIn(content, POLL_TYPE) ?? {};
  const answers = Array.isArray(start["answers"]) ? (start["answers"] as JsonObject[]) : [];
  const wordsOf = (one: JsonObject | undefined): string =>
    (one === undefined ? null : textIn(one, "org.matrix.msc1767.text")) ?? "";
  return { question: wordsOf(objectIn(start, "question")), answers: answers.map(wordsOf) };
}

function objectIn(content: JsonObject, name: string): JsonObject | undefined {
  const value = content[name];
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : undefined;
}

function textIn(content: JsonObject, name: string): string | null {
  const value = content[name];
  return typeof value === "string" ? value : null;
}
