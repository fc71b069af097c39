/**
 * Encrypts and sends. The SDK's own send path is not used: it sends in clear while it does not
 * know that a room is encrypted, and it queues all rooms behind one another.
 */
import { Fault } from "../core/fault.ts";
import { parseEventId } from "../core/ids.ts";
import type { EventId, RoomId, UserId } from "../core/ids.ts";
import type { JsonObject } from "../core/json.ts";
import type { Ciphertext, RoomEncrypter, RoomSender } from "../core/ports.ts";
import { masterKeyOf, type Crypto } from "./engine.ts";
import { faultFrom, request } from "./request.ts";
import {
  MatrixEvent,
  Method,
  OnlySignedDevicesIsolationMode,
  type MatrixClient,
  type Room,
} from "./sdk.ts";
import type { Wake } from "./wake.ts";

/** How long a room may take from its creation until the crypto engine knows it. */
const READY_MS_MAX = 15_000;
const SEND_TIMEOUT_MS = 30_000;

export type RoomEncrypterParts = Readonly<{
  client: MatrixClient;
  crypto: Crypto;
  /** Rings after each sync. */
  synced: Wake;
  /** True when sessions for sending that are stored must not be used any more. */
  distrustsOutbound?: boolean;
  /** False as ordinary clients do it: who is only invited to a room without a past gets no keys. */
  sharesWithInvited?: boolean;
  /**
   * Who alone is given the keys of this room, each with the public master key that was pinned,
   * whoever the homeserver says is in it. Undefined: all its members.
   */
  readersOf?(roomId: RoomId): Readers | undefined;
}>;

export type Readers = ReadonlyMap<UserId, string>;

/**
 * Calls for one room are encrypted in the order in which they were made; the message index goes
 * up in that order, so a sender that keeps its own order keeps the index's, too.
 */
export class Encrypter implements RoomEncrypter, RoomSender {
  readonly #parts: RoomEncrypterParts;
  /** Rooms whose stored session was thrown away, or is being. */
  readonly #discarded = new Map<RoomId, Promise<void>>();
  readonly #restricted = new WeakSet<Room>();

  constructor(parts: RoomEncrypterParts) {
    this.#parts = parts;
  }

  async encrypt(roomId: RoomId, type: string, content: JsonObject): Promise<Ciphertext> {
    const room = await this.#ready(roomId);
    await this.#discardOnce(roomId);
    const event = new MatrixEvent({ room_id: roomId, type, content: { ...content } });
    try {
      // The engine shares the key with members' new devices, and commits, before it answers.
      await this.#parts.crypto.encryptEvent(event, room);
    } catch (error) {
      throw faultFrom(error, "encrypt");
    }
    if (event.getWireType() !== "m.room.encrypted") throw new Fault("not-encrypted", "encrypt");
    // What the SDK made is JSON by its nature.
    return { type: "m.room.encrypted", content: event.getWireContent() };
  }

  async send(roomId: RoomId, transactionId: string, event: Ciphertext): Promise<EventId> {
    const place = `/rooms/${encodeURIComponent(roomId)}/send/${event.type}`;
    const path = `${place}/${encodeURIComponent(transactionId)}`;
    const options = { localTimeoutMs: SEND_TIMEOUT_MS, priority: "auto" } as const;
    const answer = await request("send", () =>
      this.#parts.client.http.authedRequest<Readonly<{ event_id: string }>>(
        Method.Put,
        path,
        undefined,
        { ...event.content },
        options,
      ),
    );
    const eventId = parseEventId(answer.event_id);
    if (eventId === undefined) throw new Fault("server-failed", "send");
    return eventId;
  }

  /** Shares keys with those in the room now, so that the next message need not wait for that. */
  async warm(roomId: RoomId): Promise<void> {
    const { roomEncryptors, globalBlacklistUnverifiedDevices } = this.#parts.crypto;
    if (roomEncryptors[roomId] === undefined) return;
    this.#restrict(roomId, this.#parts.client.getRoom(roomId));
    await this.#discardOnce(roomId);
    // `prepareToEncrypt` of the public API leaves its failures unhandled, which ends a process.
    await roomEncryptors[roomId]
      .prepareForEncryption(globalBlacklistUnverifiedDevices, new OnlySignedDevicesIsolationMode())
      .catch(() => undefined);
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
    const readers = this.#parts.readersOf?.(roomId);
    if (readers === undefined || room === null || this.#restricted.has(room)) return;
    this.#restricted.add(room);
    const membersOf = room.getEncryptionTargetMembers.bind(room);
    room.getEncryptionTargetMembers = async () => {
      const members = await membersOf();
      const isReader = await Promise.all(
        members.map(({ userId }) => this.#isReader(userId as UserId, readers)),
      );
      return members.filter((_member, index) => isReader[index]);
    };
  }

  /** An identity that was never looked up is not known to be another one. */
  async #isReader(userId: UserId, readers: Readers): Promise<boolean> {
    const pinned = readers.get(userId);
    if (pinned === undefined) return false;
    const known = await masterKeyOf(this.#parts.crypto, userId);
    return known === undefined || known === pinned;
  }
}
