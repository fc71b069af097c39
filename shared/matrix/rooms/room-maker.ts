/**
 * Makes rooms, and finds those that it made. Nobody is told of a room before the sync has shown
 * that it is the one that was asked for.
 */
import type { RoomPlan } from "../../core/protocol/effect.ts";
import { Fault } from "../../core/fault.ts";
import { parseRoomId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { isOurs, type Made } from "../../core/own-room.ts";
import type { Doubts } from "./doubts.ts";
import type { RoomRequests } from "./room-requests.ts";
import { isDirectWith, membersOf, refOf, stateIn } from "./rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";
import type { Wake } from "../sync/wake.ts";

export type RoomMakerParts = Readonly<{
  client: MatrixClient;
  userId: UserId;
  /** Standing rooms are never taken for a direct chat. */
  standingRooms: ReadonlySet<RoomId>;
  /** When something was last said in a room; undefined where nothing was since the start. */
  spokenAtMs(roomId: RoomId): number | undefined;
  /** Rings after each sync. */
  synced: Wake;
  requests: RoomRequests;
  doubts: Doubts;
}>;

/** A room that the homeserver says we are in must come down the sync within this time. */
export const SYNC_MS_MAX = 15_000;
/** What an answer shows of a new room is whole when one more answer has come. */
const RINGS_UNTIL_WHOLE = 2;

/** Lives as long as its session. */
export class RoomMaker {
  readonly #parts: RoomMakerParts;
  /** One at a time for each ref or person, so that two askers do not make the same room twice. */
  readonly #lanes = new Map<string, Promise<unknown>>();

  constructor(parts: RoomMakerParts) {
    this.#parts = parts;
  }

  /** The room of `ref`, made or found; then `then` in the same turn, before anybody else asks. */
  roomOf(ref: string, plan: RoomPlan, then: (roomId: RoomId) => Promise<void>): Promise<RoomId> {
    const { codename, additionalCreators, invite } = plan;
    // People are asked in one by one: if one of them cannot be, the room must not fail.
    const blueprint = { ref, codename, additionalCreators, isDirect: false, invite: [] };
    const { userId: by } = this.#parts;
    const made = { by, blueprint, mayBeIn: [...invite, ...additionalCreators] };
    return this.#inLane(`ref ${ref}`, async () => {
      await this.#catchUp();
      const roomId = this.#found(made) ?? (await this.#make(made));
      await then(roomId);
      return roomId;
    });
  }

  /** The chat in use with this person, or a new one. */
  directRoom(userId: UserId): Promise<RoomId> {
    const blueprint = { additionalCreators: [], isDirect: true, invite: [userId] };
    const made = { by: this.#parts.userId, blueprint, mayBeIn: [] };
    return this.#inLane(`direct ${userId}`, async () => {
      // The common case needs no question to the homeserver.
      const known = this.#directRoomWith(userId);
      if (known !== undefined) return known;
      await this.#catchUp();
      return this.#directRoomWith(userId) ?? (await this.#make(made));
    });
  }

  async #make(made: Made): Promise<RoomId> {
    const { synced, requests, doubts } = this.#parts;
    const { ref, invite } = made.blueprint;
    const what = `make ${ref ?? invite.join(" ")}`;
    const ringsBefore = synced.rings;
    const roomId = await requests.create(made.blueprint);
    if (await this.#isShownAsOurs(roomId, made)) {
      doubts.clear(what);
      return roomId;
    }
    // Without an answer of the sync nothing can be seen, which is nobody's lie.
    if (synced.rings === ringsBefore) throw new Fault("unreachable", "see the new room");
    throw doubts.unproven(what, "make a room");
  }

  /**
   * Before an invitation has come down the sync, nothing would be encrypted for its receiver; who
   * has declined already was asked in, too.
   */
  async #isShownAsOurs(roomId: RoomId, made: Made): Promise<boolean> {
    const { client, synced } = this.#parts;
    let wholeAt = Infinity;
    const isOk = (): boolean => {
      const room = client.getRoom(roomId);
      const asked = made.blueprint.invite;
      return this.#isOurs(roomId, made) && asked.every((userId) => room?.getMember(userId));
    };
    const isDecided = (): boolean => {
      const isInside = client.getRoom(roomId)?.getMyMembership() === "join";
      if (isInside) wholeAt = Math.min(wholeAt, synced.rings + RINGS_UNTIL_WHOLE);
      return isOk() || synced.rings >= wholeAt;
    };
    await synced.until(isDecided, SYNC_MS_MAX);
    return isOk();
  }

  #isOurs(roomId: RoomId, made: Made): boolean {
    const room = this.#parts.client.getRoom(roomId);
    return room?.getMyMembership() === "join" && isOurs(made, stateIn(room));
  }

  #found(made: Made): RoomId | undefined {
    return this.#roomIds().find((roomId) => {
      const room = this.#parts.client.getRoom(roomId);
      const isCandidate = room !== null && refOf(room) === made.blueprint.ref;
      return isCandidate && this.#isOurs(roomId, made);
    });
  }

  /** Of several, one that the person has joined, and of those the one in which was spoken last. */
  #directRoomWith(userId: UserId): RoomId | undefined {
    const { client, standingRooms, spokenAtMs } = this.#parts;
    const direct = this.#roomIds().filter(
      (roomId) =>
        !standingRooms.has(roomId) &&
        client.getRoom(roomId)?.hasEncryptionStateEvent() === true &&
        isDirectWith(client, roomId, userId),
    );
    const isJoined = (roomId: RoomId): boolean =>
      membersOf(client, roomId).every((member) => member.membership === "join");
    const atMs = (roomId: RoomId): number => spokenAtMs(roomId) ?? 0;
    // By id where nothing was said since the start, so that it is always the same room.
    const sorted = direct.toSorted().sort((one, other) => atMs(other) - atMs(one));
    return sorted.find(isJoined) ?? sorted[0];
  }

  #roomIds(): readonly RoomId[] {
    return this.#parts.client.getRooms().flatMap((room) => parseRoomId(room.roomId) ?? []);
  }

  /** Waits until every room that the homeserver says we are in has come down the sync. */
  async #catchUp(): Promise<void> {
    const { client, synced, requests } = this.#parts;
    const roomIds = await requests.joinedRooms();
    const isKnown = (roomId: RoomId): boolean =>
      client.getRoom(roomId)?.getMyMembership() === "join";
    await synced.until(() => roomIds.every(isKnown), SYNC_MS_MAX);
  }

  #inLane<Result>(lane: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.#lanes.get(lane) ?? Promise.resolve()).then(work);
    const tail = result
      .catch(() => undefined)
      .finally(() => {
        if (this.#lanes.get(lane) === tail) this.#lanes.delete(lane);
      });
    this.#lanes.set(lane, tail);
    return result;
  }
}
