/**
 * What the runtime needs from outside, one capability each. The implementer guarantees what the
 * comment says; failures are `Fault`s.
 */
import type { BotName } from "./protocol/entry.ts";
import type { EventId, RoomId, UserId } from "./values/ids.ts";
import type { JsonObject } from "./values/json.ts";
import type { Emptied, RoomPlan } from "./protocol/effect.ts";
import type { RoomPart } from "./room/alteration.ts";
import type { Media, MediaKind, Trace } from "./protocol/media.ts";
import type {
  ForeignReason,
  GapLost,
  IdentitySeen,
  Invited,
  MembershipChange,
  Received,
  Rejected,
} from "./protocol/message.ts";

export type Clock = Readonly<{ nowMs(): number }>;

/** A write in progress: all of it becomes durable, or none. */
export type RowsTransaction = Readonly<{
  get(space: string, key: string): Uint8Array | undefined;
  put(space: string, key: string, value: Uint8Array): void;
  delete(space: string, key: string): void;
}>;

/**
 * An ordered, sealed key-value store that survives a kill at any instant. Values are opaque;
 * neither keys nor values can be read from the disk. Keys list in ascending order.
 */
export type DurableRows = Readonly<{
  get(space: string, key: string): Uint8Array | undefined;
  list(space: string): readonly (readonly [key: string, value: Uint8Array])[];
  /** Runs `work` at once in one transaction; resolves when it is durable. Rejects = not done. */
  write<Result>(work: (transaction: RowsTransaction) => Result): Promise<Result>;
}>;

/** What a signature is for: one for one purpose never passes for another. */
export type SignedPurpose = "entry" | "errand" | "heartbeat" | "pointer";

export type Signed = Readonly<{ content: JsonObject; signature: string }>;

/** The keys that `init` pinned among the bots; nothing of it depends on a key of Matrix. */
export type Signatures = Readonly<{
  /** Signs in the name of this bot. */
  sign(purpose: SignedPurpose, content: JsonObject): string;
  /** True when that bot of this network signed this very content for this purpose. */
  isSigned(by: BotName, purpose: SignedPurpose, signed: Signed): boolean;
}>;

/** An event encrypted for its room, ready to be sent any number of times. */
export type Ciphertext = Readonly<{ type: "m.room.encrypted"; content: JsonObject }>;

/** Encrypts for those who may read in a room, on devices that their owners signed. */
export type RoomEncrypter = Readonly<{
  /** Waits for the crypto engine's own word that the room is encrypted; else `not-encrypted`. */
  encrypt(roomId: RoomId, type: string, content: JsonObject): Promise<Ciphertext>;
  /**
   * For every device of that one member, signed or not, whatever her identity, and under a key
   * that opens this message alone: only for words that hold nothing.
   */
  encryptUnproven(to: Unproven, type: string, content: JsonObject): Promise<Ciphertext>;
}>;

/** Somebody who cannot be shown to be herself, and the room in which she is told so. */
export type Unproven = Readonly<{ roomId: RoomId; userId: UserId }>;

export type RoomSender = Readonly<{
  /** Idempotent for the same `transactionId` as long as the device lives. */
  send(roomId: RoomId, transactionId: string, event: Ciphertext): Promise<EventId>;
}>;

/**
 * What the homeserver showed of what we sent, which alone proves that it stands in its room. An
 * event counts by its room and its ciphertext, never by the id that was answered to the request.
 */
export type Echoes = Readonly<{
  /** From now on it is looked for: part of the transaction that keeps the ciphertext. */
  expect(transaction: RowsTransaction, roomId: RoomId, event: Ciphertext): void;
  /** The id under which it came down the sync; undefined while it has not. */
  idOf(roomId: RoomId, event: Ciphertext): EventId | undefined;
  /**
   * Reads what the homeserver has under the id that it answered. True when that is this message: it
   * has an id from now on. For what the sync cannot show any more; never fails.
   */
  find(roomId: RoomId, event: Ciphertext, answered: EventId): Promise<boolean>;
  /** Nobody looks for it any more. */
  settle(transaction: RowsTransaction, roomId: RoomId, event: Ciphertext): void;
  /** Grows with each answer of the sync. */
  looks(): number;
  /** False while something that was said in this room is still to be paged back. */
  isWhole(roomId: RoomId): boolean;
  /** Calls back whenever something may have come. */
  onLook(listener: () => void): void;
}>;

/** Encrypted files in the media storage of the homeserver. */
export type MediaStore = Readonly<{
  /**
   * The bytes that somebody sent: at most as many as its kind may have, and none of them before the
   * hash of the ciphertext was checked; else `unfit`.
   */
  open(media: Media): Promise<Uint8Array>;
  /** Uploads them encrypted under a fresh key; the `file` of a message, with all that opens it. */
  keep(bytes: Uint8Array): Promise<JsonObject>;
}>;

/** A file without anything but what can be seen or heard; `info` is that of a message. */
export type Cleaned = Readonly<{ bytes: Uint8Array; info: JsonObject; traces: readonly Trace[] }>;

/**
 * Takes out of a file what it says of its maker. Bounded in time and memory, whatever the bytes
 * are; what it cannot make safe it refuses with `unfit`.
 */
export type MediaCleaner = Readonly<{
  clean(kind: MediaKind, bytes: Uint8Array): Promise<Cleaned>;
}>;

/** Where files lie, and what takes out of them what they say of their maker. */
export type MediaPorts = Readonly<{ store: MediaStore; cleaner: MediaCleaner }>;

export type RoomKeeper = Readonly<{
  /** Creates the room of `ref`, or finds the one that an earlier call already created. */
  createRoom(ref: string, plan: RoomPlan): Promise<RoomId>;
  /** An encrypted direct chat with this person: the one in use, or a new one. */
  directRoom(userId: UserId): Promise<RoomId>;
  join(roomId: RoomId): Promise<void>;
  /** Forgets the room's keys in the backup, leaves, and forgets the room. */
  leave(roomId: RoomId, reason?: string): Promise<void>;
  invite(roomId: RoomId, userId: UserId): Promise<void>;
  remove(roomId: RoomId, userId: UserId): Promise<void>;
  /** Writes this part of the room as it was made under this name. */
  restore(roomId: RoomId, part: RoomPart, codename: string): Promise<void>;
  /**
   * Removes everyone whom it can, and counts for this end of the room all but `uncounted`: the same
   * when it is called again. Leaving comes after it, and then nobody can count: undefined.
   */
  emptyRoom(roomId: RoomId, uncounted: readonly UserId[]): Promise<Emptied | undefined>;
  /**
   * Redacts these messages of this account, and has the room's keys forgotten in the backup.
   * Resolves with how many of them the homeserver does not show any more: the same when it is
   * called again.
   */
  erase(roomId: RoomId, eventIds: readonly EventId[]): Promise<number>;
}>;

/** The rooms in which bots tell each other what they decided: one, or two while it gives way. */
export type StateRooms = Readonly<{
  /** Those that are read now. */
  read(): readonly RoomId[];
  /**
   * Reads this one as well from now on, and all that was said there before: durable when it
   * resolves. To be called again without harm.
   */
  follow(roomId: RoomId): Promise<void>;
  /** Reads these alone from now on. */
  keepOnly(roomIds: readonly RoomId[]): Promise<void>;
  /**
   * Makes sure that these are found again once the disk is lost: it stands away from it, sealed.
   */
  point(to: StateRoomPointer): Promise<void>;
}>;

/** Of what the bots point to, the highest count is right; the first room is the state room. */
export type StateRoomPointer = Readonly<{ roomIds: readonly RoomId[]; count: number }>;

/** One thing that came in, with the key of its durable row. */
export type Incoming = Readonly<{ rowKey: string }> &
  Readonly<
    | { kind: "received"; message: Received }
    | { kind: "rejected"; rejected: Rejected }
    | { kind: "invited"; invited: Invited }
    | { kind: "membership"; change: MembershipChange }
    | { kind: "identity"; seen: IdentitySeen }
    | { kind: "gap-lost"; gap: GapLost }
    /** A decrypted event of the state room from a pinned bot, its content not yet examined. */
    | { kind: "entry"; sender: UserId; eventId: EventId; content: JsonObject }
    | { kind: "errand"; sender: UserId; eventId: EventId; content: JsonObject }
    | { kind: "heartbeat"; sender: UserId; eventId: EventId; content: JsonObject }
    /** Something in the state room that no bot of ours can have sent. */
    | { kind: "foreign-entry"; eventId: EventId; reason: ForeignReason }
  >;

/**
 * Hands over each event that the network owes this bot, at least once, oldest first within a
 * room. The row stays until `settle` is part of a durable transaction.
 */
export type Inbox = Readonly<{
  /**
   * Resolves when what was waiting at the start has been handed over once. What `isLater` says of
   * is handed over a moment later, and so is what follows it in its room from the same person.
   */
  start(
    handle: (incoming: Incoming) => Promise<void>,
    isLater?: (incoming: Incoming) => boolean,
  ): Promise<void>;
  settle(transaction: RowsTransaction, rowKey: string): void;
  stop(): Promise<void>;
}>;
