/** What a runtime is given, and what it is to the process that starts it. */
import type { Bot, Context, Invitation, Network, RoomsView, Settings } from "../core/bot.ts";
import type { EffectBody } from "../core/protocol/effect.ts";
import type { BotName, Entry, StreamName } from "../core/protocol/entry.ts";
import type { FaultCode } from "../core/fault.ts";
import type { RoomId, Tag, UserId } from "../core/values/ids.ts";
import type { JsonObject } from "../core/values/json.ts";
import type { ForeignReason, Received } from "../core/protocol/message.ts";
import type {
  Clock,
  DurableRows,
  Echoes,
  Inbox,
  RoomEncrypter,
  RoomKeeper,
  RoomSender,
  Signatures,
} from "../core/ports.ts";
import type { Degraded } from "./eventlog/reader.ts";

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
}>;

/**
 * Never an id, a place or a word of content. `reason` is what was thrown: its message is not to
 * be written down either.
 */
export type LogDetails = Readonly<{
  effect?: EffectBody["do"];
  stream?: StreamName;
  code?: FaultCode;
  why?: ForeignReason;
  attempt?: number;
  count?: number;
  reason?: unknown;
}>;
export type RuntimeLog = (
  level: "info" | "warn" | "error",
  event: string,
  details?: LogDetails,
) => void;

/** Resolves after this time; rejects when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export type HeartbeatOptions = Readonly<{
  everyMs: number;
  /** For durations alone; must not go back. */
  steady: Clock;
  /** True for facts of which the others must know soon how far they were read. */
  isPressing(entry: Entry): boolean;
}>;

export type RuntimeOptions<State> = Readonly<{
  bot: Bot<State>;
  network: Network;
  settings: Settings;
  rows: DurableRows;
  inbox: Inbox;
  encrypter: RoomEncrypter;
  sender: RoomSender;
  echoes: Echoes;
  keeper: RoomKeeper;
  signatures: Signatures;
  rooms: RoomsView;
  clock: Clock;
  randomBytes(count: number): Uint8Array;
  tagOf(userId: UserId): Tag;
  identityOf(userId: UserId): Tag | undefined;
  /** Content of an `m.room.message` for the management room, or for the sender of a message. */
  describe(notice: RuntimeNotice, context: Context<State>, subject: NoticeSubject): JsonObject;
  /** Asked when an invitation's turn comes; who is not in the roster any more is not invited. */
  mayBeInvited?(invitation: Invitation, state: () => State): boolean | Promise<boolean>;
  log: RuntimeLog;
  /** Called once, when going on would harm: the process must end and be started anew. */
  onFatal(reason: unknown): void;
  /** Without them no heartbeat is written or missed, as where one bot is played by itself. */
  heartbeats?: HeartbeatOptions;
  tickEveryMs?: number;
  wait?: Wait;
}>;

export type Runtime<State> = Readonly<{
  /** The network as folded so far. */
  state(): State;
  /** Resolves when what was waiting at the start is through (or has had its time). */
  ready: Promise<void>;
  /** Tells the organizers something that was found outside; not again soon. */
  tell(notice: RuntimeNotice): void;
  /** What is wrong with the streams now; empty outside safe mode. */
  safeMode(): readonly Degraded[];
  /** Ends after what is being done now; everything else is done after the next start. */
  stop(): Promise<void>;
}>;
