/**
 * Rooms whose key is where it has to be. Before each message the SDK looks at every device of
 * everybody in the room, twice; that was nine tenths of what a message cost. While the engine has
 * heard of nothing that could make it find others than before, the message is only sealed.
 */
import type { Ciphertext, Clock } from "../../../core/ports.ts";
import type { RoomId, UserId } from "../../../core/values/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../core/values/time.ts";
import type { Crypto } from "../../engine.ts";
import type { MasterKeys } from "../../identity/master-keys.ts";

/** Who was given a key, each with the master key by which that was judged, if one was known. */
export type Readers = ReadonlyMap<UserId, string | undefined>;

/** What the engine takes where a room asks for nothing; whoever made it may ask for anything. */
const AGE_MS_MAX = 7 * DAY_MS;
const MESSAGES_MAX = 100;
/** The engine dies when it has to seal under a key whose time is over: so long before, it looks. */
const MARGIN_MS = HOUR_MS;
/** A key that may seal no more than so many messages, or no longer, is renewed in quiet time. */
const WORN_MESSAGES = 30;
const WORN_MS = 12 * HOUR_MS;
/** The engine tries again to reach a device that had no key to be reached by, but not by itself. */
const DUE_MS = 5 * MINUTE_MS;
/** How the first bytes of a sealed message say its place under its key: version, tag, number. */
const INDEX_AT = 2;
const INDEX_HEAD = [3, 8];
const CONTINUES = 0x80;
const LOW_BITS = 7;
const HEAD_CHARACTERS = 16;

export type SettledKeysParts = Readonly<{
  crypto: Pick<Crypto, "processSyncChanges" | "forceDiscardSession" | "roomEncryptors">;
  masterKeys: Pick<MasterKeys, "lessons">;
  /** True when no key for sending can be from before this process. */
  startsAnew: boolean;
  clock: Clock;
}>;

/** What was known when a room began to be looked at. */
export type Look = Readonly<{ heard: number; changes: number; startedMs: number }>;

/** What a look came to: whom the key has gone to, and what was sealed under it, if anything was. */
export type Seen = Readonly<{ readers: Readers; visibility: string; sealed?: Ciphertext }>;

type Settled = Readonly<{
  readers: Readers;
  visibility: string;
  heard: number;
  /** When the engine had looked. */
  atMs: number;
  /** Something was sealed without a look since. */
  isUsed: boolean;
}>;

/** Lives in one session; memory only, so after a start each room is looked at once. */
export class SettledKeys {
  readonly #parts: SettledKeysParts;
  readonly #rooms = new Map<RoomId, Settled>();
  /** Since when at the earliest there is the key that a room has. */
  readonly #bornMs = new Map<RoomId, number>();
  readonly #sessions = new Map<RoomId, unknown>();
  /** How many messages the key of a room may seal yet, where it has sealed any. */
  readonly #left = new Map<RoomId, number>();
  /** How often the key of a room was thrown away, or began to be. */
  readonly #discards = new Map<string, number>();
  #listsChanged = 0;

  constructor(parts: SettledKeysParts) {
    this.#parts = parts;
    this.#follow(parts.crypto);
  }

  /** Before the engine looks at a room. */
  begin(roomId: RoomId): Look {
    const startedMs = this.#parts.clock.nowMs();
    if (this.#parts.startsAnew && !this.#bornMs.has(roomId)) this.#bornMs.set(roomId, startedMs);
    return { heard: this.heard, changes: this.#discards.get(roomId) ?? 0, startedMs };
  }

  /** The engine has looked, and given the key to whoever had to get it. */
  settle(roomId: RoomId, look: Look, { readers, visibility, sealed }: Seen): void {
    this.#rooms.delete(roomId);
    if (look.changes !== (this.#discards.get(roomId) ?? 0)) return;
    if (sealed !== undefined) this.#sealed(roomId, look, sealed);
    if (!this.#bornMs.has(roomId) || look.heard !== this.heard) return;
    const atMs = this.#parts.clock.nowMs();
    const { heard } = look;
    this.#rooms.set(roomId, { readers, visibility, heard, atMs, isUsed: false });
  }

  /** True for a key that is soon over, and for one of which nobody knows how old it is. */
  isWorn(roomId: RoomId): boolean {
    return this.#leftFor(roomId) < WORN_MESSAGES || this.#restMs(roomId) < WORN_MS;
  }

  /** True when something was said since a look of some time ago, which may have missed a device. */
  isDue(roomId: RoomId): boolean {
    const settled = this.#rooms.get(roomId);
    return settled?.isUsed === true && this.#parts.clock.nowMs() - settled.atMs >= DUE_MS;
  }

  /** True when a message for these readers may be sealed at this very moment, and in no later. */
  isSettled(roomId: RoomId, readers: Readers, visibility: string): boolean {
    const settled = this.#rooms.get(roomId);
    if (settled === undefined || !this.holds(roomId)) return false;
    // By a clock that was set back the engine takes a key for one of tomorrow, and for over.
    if (this.#parts.clock.nowMs() < settled.atMs || this.#restMs(roomId) <= 0) return false;
    if (this.#leftFor(roomId) <= 0 || settled.visibility !== visibility) return false;
    return isSame(settled.readers, readers);
  }

  /** True while nothing was heard since that could call for another key, or for more readers. */
  holds(roomId: RoomId): boolean {
    return this.#rooms.get(roomId)?.heard === this.heard;
  }

  /** One more message was sealed without a look. */
  used(roomId: RoomId, sealed: Ciphertext): void {
    this.#left.set(roomId, this.#leftAfter(roomId, sealed));
    const settled = this.#rooms.get(roomId);
    if (settled !== undefined) this.#rooms.set(roomId, { ...settled, isUsed: true });
  }

  #sealed(roomId: RoomId, { startedMs }: Look, sealed: Ciphertext): void {
    const session = sealed.content["session_id"];
    const before = this.#sessions.get(roomId);
    this.#sessions.set(roomId, session);
    if (before !== undefined && before !== session) this.#bornMs.set(roomId, startedMs);
    this.used(roomId, sealed);
  }

  /** Grows whenever the engine may have heard of another device, or of another identity. */
  get heard(): number {
    return this.#listsChanged + this.#parts.masterKeys.lessons;
  }

  #leftAfter(roomId: RoomId, { content }: Ciphertext): number {
    const index = indexOf(content["ciphertext"]);
    return index === undefined ? 0 : this.#messagesMax(roomId) - (index + 1);
  }

  /** A key that has sealed nothing yet may seal all that it may. */
  #leftFor(roomId: RoomId): number {
    return this.#left.get(roomId) ?? this.#messagesMax(roomId);
  }

  #messagesMax(roomId: RoomId): number {
    return Math.min(this.#asked(roomId, "rotation_period_msgs", MESSAGES_MAX), MESSAGES_MAX);
  }

  /** For how long a key may be used without a look. */
  #restMs(roomId: RoomId): number {
    const asked = this.#asked(roomId, "rotation_period_ms", AGE_MS_MAX);
    const ageMs = this.#parts.clock.nowMs() - (this.#bornMs.get(roomId) ?? -Infinity);
    return Math.min(asked, AGE_MS_MAX) - MARGIN_MS - ageMs;
  }

  #asked(roomId: RoomId, name: string, otherwise: number): number {
    const asked = this.#parts.crypto.roomEncryptors[roomId]?.encryptionSettings?.[name];
    return typeof asked === "number" ? asked : otherwise;
  }

  /** The SDK, too, throws keys away: as soon as it hears that somebody has left. */
  #follow(crypto: SettledKeysParts["crypto"]): void {
    const discard = crypto.forceDiscardSession.bind(crypto);
    const discarded = (roomId: string): void => {
      this.#rooms.delete(roomId as RoomId);
      this.#discards.set(roomId, (this.#discards.get(roomId) ?? 0) + 1);
    };
    crypto.forceDiscardSession = async (roomId) => {
      discarded(roomId);
      const startedMs = this.#parts.clock.nowMs();
      try {
        await discard(roomId);
        this.#bornMs.set(roomId as RoomId, startedMs);
        this.#left.delete(roomId as RoomId);
      } finally {
        discarded(roomId);
      }
    };
    const take = crypto.processSyncChanges.bind(crypto);
    crypto.processSyncChanges = (changes) => {
      const { changed = [], left = [] } = changes.deviceLists ?? {};
      if (changed.length + left.length > 0) this.#listsChanged += 1;
      return take(changes);
    };
  }
}

function isSame(some: Readers, others: Readers): boolean {
  return (
    some.size === others.size &&
    [...some].every(([userId, key]) => others.has(userId) && others.get(userId) === key)
  );
}

/** The place of a message under its key (Megolm, message format); undefined if it is not said. */
function indexOf(ciphertext: unknown): number | undefined {
  if (typeof ciphertext !== "string") return undefined;
  const bytes = Buffer.from(ciphertext.slice(0, HEAD_CHARACTERS), "base64");
  if (INDEX_HEAD.some((byte, at) => bytes[at] !== byte)) return undefined;
  let index = 0;
  for (let at = INDEX_AT; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    index += (byte % CONTINUES) * 2 ** (LOW_BITS * (at - INDEX_AT));
    if (byte < CONTINUES) return index;
  }
  return undefined;
}
