/**
 * Makes rooms, unless they are there already. Nobody is told of a room before the sync has shown
 * that it is the one that was asked for.
 */
import type { RoomPlan } from "../../core/protocol/effect.ts";
import { Fault } from "../../core/fault.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { Made } from "../../core/room/own-room.ts";
import type { Doubts } from "./doubts.ts";
import type { RoomRequests } from "./room-requests.ts";
import { RoomFinder, type RoomFinderParts } from "./room-finder.ts";
import { SYNC_MS_MAX, type Wake } from "../sync/wake.ts";

export type RoomMakerParts = RoomFinderParts &
  Readonly<{
    userId: UserId;
    /** Rings after each sync. */
    synced: Wake;
    requests: RoomRequests;
    doubts: Doubts;
  }>;

/** What an answer shows of a new room is whole when one more answer has come. */
const RINGS_UNTIL_WHOLE = 2;

/** Lives as long as its session. */
export class RoomMaker {
  readonly #parts: RoomMakerParts;
  readonly #finder: RoomFinder;
  /** One at a time for each ref or person, so that two askers do not make the same room twice. */
  readonly #lanes = new Map<string, Promise<unknown>>();

  constructor(parts: RoomMakerParts) {
    this.#parts = parts;
    this.#finder = new RoomFinder(parts);
  }

  /** The room of `ref`, made or found; then `then` in the same turn, before anybody else asks. */
  roomOf(ref: string, plan: RoomPlan, then: (roomId: RoomId) => Promise<void>): Promise<RoomId> {
    const { codename, additionalCreators, invite, isKept } = plan;
    // People are asked in one by one: if one of them cannot be, the room must not fail.
    const kept = isKept === true ? { isKept } : {};
    const blueprint = { ref, codename, additionalCreators, isDirect: false, invite: [], ...kept };
    const { userId: by } = this.#parts;
    const made = { by, blueprint, mayBeIn: [...invite, ...additionalCreators] };
    return this.#inLane(`ref ${ref}`, async () => {
      await this.#catchUp();
      const roomId = this.#finder.made(made) ?? (await this.#make(made));
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
      const known = this.#finder.directWith(userId);
      if (known !== undefined) return known;
      await this.#catchUp();
      return this.#finder.directWith(userId) ?? (await this.#make(made));
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
    const { synced } = this.#parts;
    const finder = this.#finder;
    let wholeAt = Infinity;
    const isOk = (): boolean =>
      finder.isOurs(roomId, made) && finder.knowsAll(roomId, made.blueprint.invite);
    const isDecided = (): boolean => {
      if (finder.isJoined(roomId)) wholeAt = Math.min(wholeAt, synced.rings + RINGS_UNTIL_WHOLE);
      return isOk() || synced.rings >= wholeAt;
    };
    await synced.until(isDecided, SYNC_MS_MAX);
    return isOk();
  }

  /** Waits until every room that the homeserver says we are in has come down the sync. */
  async #catchUp(): Promise<void> {
    const { synced, requests } = this.#parts;
    const roomIds = await requests.joinedRooms();
    const isKnown = (roomId: RoomId): boolean => this.#finder.isJoined(roomId);
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
