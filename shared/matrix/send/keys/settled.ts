/**
 * Rooms whose key is where it has to be. Before each message the SDK looks at every device of
 * everybody in the room, twice; that was nine tenths of what a message cost. While the engine has
 * heard of nothing that could make it find others than before, the message is only sealed.
 */
import type { Ciphertext, Clock } from "../../../core/ports.ts";
import type { RoomId, UserId } from "../../../core/values/ids.ts";
import { DAY_MS, HOUR_MS } from "../../../core/values/time.ts";
import type { Crypto } from "../../engine.ts";
import type { MasterKeys } from "../../identity/master-keys.ts";

/** Who was given a key, each with the master key by which that was judged, if one was known. */
export type Readers = ReadonlyMap<UserId, string | undefined>;

/** What the engine takes where a room asks for nothing; whoever made it may ask for anything. */
const AGE_MS_MAX = 7 * DAY_MS;
const MESSAGES_MAX = 100;
/** The engine dies when it has to seal under a key whose time is over: so long before, it looks. */
const MARGIN_MS = HOUR_MS;
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

/** What a look came to: whom the key has gone to, and what was sealed under it. */
export type Seen = Readonly<{ readers: Readers; visibility: string; sealed: Ciphertext }>;

type Settled = Readonly<{
  readers: Readers;
  visibility: string;
  heard: number;
  /** The key was made between these two. */
  bornMs: readonly [notBefore: number, notAfter: number];
  messagesLeft: number;
}>;

/** Lives in one session; memory only, so after a start each room is looked at once. */
export class SettledKeys {
  readonly #parts: SettledKeysParts;
  readonly #rooms = new Map<RoomId, Settled>();
  /** Since when at the earliest there is the key that a room has. */
  readonly #bornMs = new Map<RoomId, number>();
  readonly #sessions = new Map<RoomId, unknown>();
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
    return { heard: this.#heard(), changes: this.#discards.get(roomId) ?? 0, startedMs };
  }

  /** The engine has looked, and given the key to whoever had to get it. */
  settle(roomId: RoomId, look: Look, { readers, visibility, sealed }: Seen): void {
    this.#rooms.delete(roomId);
    if (look.changes !== (this.#discards.get(roomId) ?? 0)) return;
    const session = sealed.content["session_id"];
    const before = this.#sessions.get(roomId);
    this.#sessions.set(roomId, session);
    if (before !== undefined && before !== session) this.#bornMs.set(roomId, look.startedMs);
    const notBefore = this.#bornMs.get(roomId);
    if (notBefore === undefined || look.heard !== this.#heard()) return;
    const bornMs = [notBefore, this.#parts.clock.nowMs()] as const;
    const messagesLeft = this.#messagesLeft(roomId, sealed);
    this.#rooms.set(roomId, { readers, visibility, heard: look.heard, bornMs, messagesLeft });
  }

  /** True when a message for these readers may be sealed at this very moment, and in no later. */
  isSettled(roomId: RoomId, readers: Readers, visibility: string): boolean {
    const settled = this.#rooms.get(roomId);
    if (settled === undefined || !this.holds(roomId)) return false;
    const [notBefore, notAfter] = settled.bornMs;
    const nowMs = this.#parts.clock.nowMs();
    // By a clock that was set back the engine takes a key for one of tomorrow, and for over.
    if (nowMs < notAfter || nowMs - notBefore >= this.#ageMsMax(roomId)) return false;
    if (settled.messagesLeft <= 0 || settled.visibility !== visibility) return false;
    return isSame(settled.readers, readers);
  }

  /** True while nothing was heard since that could call for another key, or for more readers. */
  holds(roomId: RoomId): boolean {
    return this.#rooms.get(roomId)?.heard === this.#heard();
  }

  /** One more message was sealed without a look. */
  used(roomId: RoomId, sealed: Ciphertext): void {
    const settled = this.#rooms.get(roomId);
    if (settled === undefined) return;
    this.#rooms.set(roomId, { ...settled, messagesLeft: this.#messagesLeft(roomId, sealed) });
  }

  #heard(): number {
    return this.#listsChanged + this.#parts.masterKeys.lessons;
  }

  #messagesLeft(roomId: RoomId, { content }: Ciphertext): number {
    const index = indexOf(content["ciphertext"]);
    const asked = this.#asked(roomId, "rotation_period_msgs", MESSAGES_MAX);
    return index === undefined ? 0 : Math.min(asked, MESSAGES_MAX) - (index + 1);
  }

  #ageMsMax(roomId: RoomId): number {
    const asked = this.#asked(roomId, "rotation_period_ms", AGE_MS_MAX);
    return Math.min(asked, AGE_MS_MAX) - MARGIN_MS;
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
