/**
 * Encrypts. The SDK's own send path is not used: it sends in clear while it does not know that a
 * room is encrypted, and it queues all rooms behind one another.
 */
import { Fault } from "../../core/fault.ts";
import { parseUserId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Ciphertext, RoomEncrypter, Unproven } from "../../core/ports.ts";
import { asked, ciphertextOf, type Crypto } from "../engine.ts";
import { membersOf, type RoomMember } from "../rooms/rooms-view.ts";
import {
  AllDevicesIsolationMode,
  MatrixEvent,
  OnlySignedDevicesIsolationMode,
  type MatrixClient,
  type Room,
} from "../sdk.ts";
import type { AtOnce, Judge } from "./keys/at-once.ts";

type Readers = Awaited<ReturnType<Judge>>;
type SdkMember = Awaited<ReturnType<Room["getEncryptionTargetMembers"]>>[number];

/** How long a room may take from its creation until the crypto engine knows it. */
const READY_MS_MAX = 15_000;
/** Who may read changes seldom while a key is shared, unless somebody makes it so. */
const SHARES_MAX = 4;

export type RoomEncrypterParts = Readonly<{
  client: MatrixClient;
  crypto: Crypto;
  /** Looks after each sync. */
  synced: Readonly<{ until(holds: () => Promise<boolean>, withinMs: number): Promise<boolean> }>;
  /** True when sessions for sending that are stored must not be used any more. */
  distrustsOutbound?: boolean;
  /** False as ordinary clients do it: who is only invited to a room without a past gets no keys. */
  sharesWithInvited?: boolean;
  /** Undefined, as for people: all members read. */
  judge?: Judge;
  /** Undefined, as for people: the engine looks at everybody before each message. */
  atOnce?: AtOnce;
}>;

/**
 * Calls for one room are encrypted in the order in which they were made; the message index goes
 * up in that order, so a sender that keeps its own order keeps the index's, too.
 */
export class Encrypter implements RoomEncrypter {
  readonly #parts: RoomEncrypterParts;
  /** Rooms whose stored session was thrown away, or is being. */
  readonly #discarded = new Map<RoomId, Promise<void>>();
  readonly #restricted = new WeakSet<Room>();
  /** To whom the key of the room's present session may have gone, as far as this life knows. */
  readonly #given = new Map<RoomId, Readers>();
  /** The one for whom alone something is being encrypted. */
  readonly #unproven = new Map<RoomId, UserId>();
  readonly #last = new Map<RoomId, Promise<unknown>>();

  constructor(parts: RoomEncrypterParts) {
    this.#parts = parts;
  }

  encrypt(roomId: RoomId, type: string, content: JsonObject): Promise<Ciphertext> {
    return this.#alone(roomId, async () => {
      const { atOnce } = this.#parts;
      const sealedAtOnce = await atOnce?.seal(roomId, type, content);
      if (sealedAtOnce !== undefined) return sealedAtOnce;
      const room = await this.#ready(roomId);
      await this.#discardOnce(roomId);
      for (let tries = 0; tries < SHARES_MAX; tries += 1) {
        const event = new MatrixEvent({ room_id: roomId, type, content: { ...content } });
        const look = atOnce?.begin(roomId);
        // The engine shares the key with members' new devices, and commits, before it answers.
        await asked(() => this.#parts.crypto.encryptEvent(event, room));
        if (await this.#isStillRight(roomId)) {
          const sealed = ciphertextOf(event);
          const given = this.#given.get(roomId);
          if (look && given) atOnce?.settle(room, given, { look, sealed });
          return sealed;
        }
        await this.#renew(roomId);
      }
      throw new Fault("server-failed", "share a key");
    });
  }

  encryptUnproven(
    { roomId, userId }: Unproven,
    type: string,
    content: JsonObject,
  ): Promise<Ciphertext> {
    return this.#alone(roomId, async () => {
      await this.#ready(roomId);
      const encryptor = this.#parts.crypto.roomEncryptors[roomId];
      if (encryptor === undefined) throw new Fault("not-encrypted", "encrypt");
      const event = new MatrixEvent({ room_id: roomId, type, content: { ...content } });
      await this.#renew(roomId);
      this.#unproven.set(roomId, userId);
      try {
        const anyDevice = new AllDevicesIsolationMode(false);
        await asked(() => encryptor.encryptEvent(event, false, anyDevice));
      } finally {
        this.#unproven.delete(roomId);
        // What is said next is for others to read than this was.
        await this.#renew(roomId);
      }
      return ciphertextOf(event);
    });
  }

  /**
   * Shares keys with those in the room now, so that the next message need not wait for that; a key
   * that is soon over is renewed. What fails is tried again at the next message.
   */
  warm(roomId: RoomId): Promise<void> {
    return this.#alone(roomId, async () => {
      const { client, atOnce } = this.#parts;
      const { roomEncryptors, globalBlacklistUnverifiedDevices } = this.#parts.crypto;
      const room = client.getRoom(roomId);
      if (roomEncryptors[roomId] === undefined || room === null) return;
      this.#restrict(roomId, room);
      await this.#discardOnce(roomId);
      if (atOnce?.isWorn(roomId) === true) await this.#renew(roomId);
      const look = atOnce?.begin(roomId);
      const isolation = new OnlySignedDevicesIsolationMode();
      // `prepareToEncrypt` of the public API leaves its failures unhandled, which ends a process.
      const isDone = await roomEncryptors[roomId]
        .prepareForEncryption(globalBlacklistUnverifiedDevices, isolation)
        .then(
          () => true,
          () => false,
        );
      const given = this.#given.get(roomId);
      if (isDone && look && given) atOnce?.settle(room, given, { look });
    });
  }

  #alone<Result>(roomId: RoomId, work: () => Promise<Result>): Promise<Result> {
    const result = (this.#last.get(roomId) ?? Promise.resolve()).then(work);
    this.#last.set(
      roomId,
      result.catch(() => undefined),
    );
    return result;
  }

  #discardOnce(roomId: RoomId): Promise<void> {
    const { crypto, distrustsOutbound = false } = this.#parts;
    if (!distrustsOutbound) return Promise.resolve();
    const known = this.#discarded.get(roomId);
    if (known !== undefined) return known;
    const discarding = crypto.forceDiscardSession(roomId);
    this.#discarded.set(roomId, discarding);
    return discarding;
  }

  /** The room, as soon as the crypto engine itself says that it is encrypted. */
  async #ready(roomId: RoomId): Promise<Room> {
    const { client, crypto, synced } = this.#parts;
    const isReady = async (): Promise<boolean> =>
      client.getRoom(roomId) !== null && (await crypto.isEncryptionEnabledInRoom(roomId));
    const room = (await synced.until(isReady, READY_MS_MAX)) ? client.getRoom(roomId) : null;
    if (room === null) throw new Fault("not-encrypted", "encrypt");
    this.#restrict(roomId, room);
    return room;
  }

  /** The engine asks the room whom to give its keys; a homeserver can put anybody into a room. */
  #restrict(roomId: RoomId, room: Room | null): void {
    if (room !== null && (this.#parts.sharesWithInvited ?? true)) {
      // What is encrypted just before somebody joins can be sent just after: she must read it.
      room.shouldEncryptForInvitedMembers = () => true;
    }
    const { judge } = this.#parts;
    if (judge === undefined || room === null || this.#restricted.has(room)) return;
    this.#restricted.add(room);
    const membersOf = room.getEncryptionTargetMembers.bind(room);
    room.getEncryptionTargetMembers = async () => {
      const members = await membersOf();
      const unproven = this.#unproven.get(roomId);
      if (unproven !== undefined) return members.filter(({ userId }) => userId === unproven);
      const readers = await judge(roomId, members.flatMap(asMember));
      const given = this.#given.get(roomId);
      // The engine renews it, too, where it knows that a key went out; here it may only have gone.
      if (given !== undefined && !isWithin(given, readers)) await this.#renew(roomId);
      this.#given.set(roomId, readers);
      return members.filter(({ userId }) => readers.has(userId as UserId));
    };
  }

  /**
   * The homeserver can change who is in a room, and who she is, while a key is being shared: what
   * was sealed under a key that may have gone to somebody who is no reader now is not sent.
   */
  async #isStillRight(roomId: RoomId): Promise<boolean> {
    const { judge, client } = this.#parts;
    const given = this.#given.get(roomId);
    if (judge === undefined || given === undefined) return true;
    return isWithin(given, await judge(roomId, membersOf(client, roomId)));
  }

  async #renew(roomId: RoomId): Promise<void> {
    await asked(() => this.#parts.crypto.forceDiscardSession(roomId));
    this.#given.delete(roomId);
  }
}

/** True when everybody who was given a key may have it by now, and is whom she was taken for. */
function isWithin(given: Readers, readers: Readers): boolean {
  return [...given].every(
    ([userId, masterKey]) =>
      readers.has(userId) && (masterKey === undefined || readers.get(userId) === masterKey),
  );
}

function asMember({ userId, membership }: SdkMember): readonly RoomMember[] {
  const parsed = parseUserId(userId);
  if (parsed === undefined) return [];
  return [{ userId: parsed, membership: membership === "invite" ? "invite" : "join" }];
}
