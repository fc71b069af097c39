/** What the runtime itself has to say, before it is put into words. */
import type { BotName } from "../core/protocol/entry.ts";
import type { Received } from "../core/protocol/message.ts";
import type { RoomId, UserId } from "../core/values/ids.ts";

/** What the runtime itself has to say; the words are the deployment's. */
export type RuntimeNotice =
  /** A stream is degraded: only what changes nothing is answered. */
  | "safe-mode"
  /** The same, since a fact is not understood here: another bot is newer, or had a bug. */
  | "unread-fact"
  /** All streams are whole again. */
  | "safe-mode-over"
  /** The answer to a command that is not obeyed for that reason. */
  | "safe-mode-refusal"
  /** The answer to a command that is not obeyed because nobody has looked after a restore. */
  | "held-refusal"
  /** Something in the state room did not come from the bot that may write it. */
  | "intruder"
  /** Entries that nobody has any more were left out, after an organizer let the network go on. */
  | "entries-lost"
  /** A program fault: what caused it was put aside, and the rest goes on. */
  | "put-aside"
  /** The state room takes no entries, so nothing that depends on them can be done. */
  | "state-room-refused"
  /** A bot has written no heartbeat for too long. */
  | "silent-bot"
  | "silent-bot-over"
  /** A bot is heard, and does not hear this one. */
  | "deaf-bot"
  | "deaf-bot-over"
  /** Nothing comes in here, not even what this bot itself said. */
  | "cut-off"
  | "cut-off-over"
  /** Things that were owed were refused for good, and nobody else is told of them. */
  | "given-up"
  /** The note that tells an old copy of the store is not ours: nothing of it was believed. */
  | "witness-forged"
  /** Others see this bot's device unsigned, so they give it no keys. */
  | "self-untrusted"
  /** Somebody compares emoji with this bot: what must be the same on her screen. */
  | "emoji"
  /** Somebody said that her emoji were others. */
  | "emoji-mismatch"
  /** More was asked in a room than is answered; without a room, told to the organizers. */
  | "flood";

/** What a notice is about. */
export type NoticeSubject = Readonly<{
  /** Whom it answers; without it the notice is for the organizers. */
  message?: Received;
  /** How many things one notice gathers. */
  count?: number;
  /** The cases and rooms that it is about, by the codes that organizers know. */
  codes?: readonly string[];
  /** Where it is said, when it is not said to the organizers. */
  roomId?: RoomId;
  /** Who brought it about, when it was certainly one person. */
  sender?: UserId;
  /** Which bot it is about. */
  bot?: BotName;
  /** The emoji that are compared, by their numbers in the protocol's table. */
  emoji?: readonly number[];
}>;
