/**
 * Seals a message without asking to whom its key must go, where that is known already: one
 * message after the other, so that the first can be sent while the next is sealed.
 */
import type { Ciphertext } from "../../../core/ports.ts";
import type { RoomId } from "../../../core/values/ids.ts";
import type { JsonObject } from "../../../core/values/json.ts";
import { asked, ciphertextOf, type Crypto } from "../../engine.ts";
import { membersOf, type RoomMember } from "../../rooms/rooms-view.ts";
import { MatrixEvent, type MatrixClient, type Room } from "../../sdk.ts";
import { STEADY } from "../../steady-clock.ts";
import type { Look, Readers, SettledKeys } from "./settled.ts";

/** The SDK tells what it does at each step. */
const UNHEARD = { debug: (): void => undefined };

/**
 * Those of the members who may be given the keys of this room now, each with the public master
 * key by which that was judged, if one is known.
 */
export type Judge = (roomId: RoomId, members: readonly RoomMember[]) => Promise<Readers>;

export type AtOnceParts = Readonly<{
  client: MatrixClient;
  crypto: Crypto;
  judge: Judge;
  settled: SettledKeys;
}>;

/** Lives in one encrypter, which never asks two things about one room at the same time. */
export class AtOnce {
  readonly #parts: AtOnceParts;
  #turn: Promise<unknown> = Promise.resolve();
  #spokenAtMs = -Infinity;

  constructor(parts: AtOnceParts) {
    this.#parts = parts;
  }

  /** When something was last to be said, by the steady clock. */
  get spokenAtMs(): number {
    return this.#spokenAtMs;
  }

  /** Undefined where the engine has to look first to whom the key must go. */
  async seal(roomId: RoomId, type: string, content: JsonObject): Promise<Ciphertext | undefined> {
    const { judge, settled, client, crypto } = this.#parts;
    this.#spokenAtMs = STEADY.nowMs();
    const encryptor = crypto.roomEncryptors[roomId];
    const room = client.getRoom(roomId);
    if (encryptor === undefined || room === null) return undefined;
    const readers = await judge(roomId, this.#othersIn(roomId));
    return this.#inTurn(async () => {
      const event = new MatrixEvent({ room_id: roomId, type, content: { ...content } });
      if (!settled.isSettled(roomId, readers, room.getHistoryVisibility())) return undefined;
      // Nothing may come in between: what is thrown away from here on comes to the engine later.
      await asked(() => encryptor.encryptEventInner(UNHEARD, event));
      const sealed = ciphertextOf(event);
      settled.used(roomId, sealed);
      return settled.holds(roomId) ? sealed : undefined;
    });
  }

  /** True while the next message there would be sealed so, and no look at it is due. */
  async isReady(roomId: RoomId): Promise<boolean> {
    const { judge, settled, client } = this.#parts;
    const room = client.getRoom(roomId);
    if (room === null || !settled.holds(roomId)) return false;
    if (settled.isWorn(roomId) || settled.isDue(roomId)) return false;
    const readers = await judge(roomId, this.#othersIn(roomId));
    return settled.isSettled(roomId, readers, room.getHistoryVisibility());
  }

  isWorn(roomId: RoomId): boolean {
    return this.#parts.settled.isWorn(roomId);
  }

  /** Before the engine looks. */
  begin(roomId: RoomId): Look {
    return this.#parts.settled.begin(roomId);
  }

  /** The engine has looked, and given the key to these; and has sealed this, if anything. */
  settle(
    room: Room,
    given: Readers,
    { look, sealed }: Readonly<{ look: Look; sealed?: Ciphertext }>,
  ): void {
    const self = this.#parts.client.getUserId();
    const readers = new Map([...given].filter(([userId]) => userId !== self));
    const seen = { readers, visibility: room.getHistoryVisibility(), ...(sealed && { sealed }) };
    this.#parts.settled.settle(room.roomId as RoomId, look, seen);
  }

  /** Whether a bot reads what it says is its own affair, and costs as much as to say it. */
  #othersIn(roomId: RoomId): readonly RoomMember[] {
    const { client } = this.#parts;
    const self = client.getUserId();
    return membersOf(client, roomId).filter(({ userId }) => userId !== self);
  }

  /** Side by side they would all be ready at the end. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
