/** What a runtime is given, and what it is to the process that starts it. */
import type { Account, Bot, Context, Invitation, Network, RoomsView } from "../core/bot.ts";
import type { Entry } from "../core/protocol/entry.ts";
import type { Tag, UserId } from "../core/values/ids.ts";
import type { JsonObject } from "../core/values/json.ts";
import type {
  Clock,
  DurableRows,
  Echoes,
  Inbox,
  MediaPorts,
  RoomEncrypter,
  RoomKeeper,
  RoomSender,
  Signatures,
  StateRooms,
} from "../core/ports.ts";
import type { Degraded } from "./eventlog/reader.ts";
import type { RuntimeLog } from "./log.ts";
import type { NoticeSubject, RuntimeNotice } from "./notice.ts";

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
  settings: Context<State>["settings"];
  rows: DurableRows;
  inbox: Inbox;
  encrypter: RoomEncrypter;
  sender: RoomSender;
  echoes: Echoes;
  keeper: RoomKeeper;
  /** For pictures and sounds; without it none is handed on. */
  media?: MediaPorts;
  signatures: Signatures;
  rooms: RoomsView;
  /** Without it the state room never gives way to another. */
  stateRooms?: StateRooms;
  clock: Clock;
  randomBytes(count: number): Uint8Array;
  tagOf(userId: UserId): Tag;
  identityOf(userId: UserId): Tag | undefined;
  accountOf(userId: UserId): Account | undefined;
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
  /** Tells the organizers something that was found outside; without a subject, not again soon. */
  tell(notice: RuntimeNotice, about?: NoticeSubject): void;
  /** What is wrong with the streams now; empty outside safe mode. */
  safeMode(): readonly Degraded[];
  /** Ends after what is being done now; everything else is done after the next start. */
  stop(): Promise<void>;
}>;
