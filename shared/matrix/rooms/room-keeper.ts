/**
 * Makes rooms and ends them. Every call may be repeated after a crash or a lost answer: what is
 * already so is left so.
 */
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { RoomKeeper } from "../../core/ports.ts";
import { Doubts } from "./doubts.ts";
import { RoomEnding } from "./room-ending.ts";
import { RoomMaker, type RoomMakerParts } from "./room-maker.ts";
import { RoomMembers } from "./room-members.ts";
import { restoring, type MendingParts } from "./room-mending.ts";
import { RoomRequests } from "./room-requests.ts";

export type RoomKeeperParts = Omit<RoomMakerParts, "requests" | "doubts"> &
  Pick<MendingParts, "pins">;

export class Rooms implements RoomKeeper {
  readonly #requests: RoomRequests;
  readonly #maker: RoomMaker;
  readonly #members: RoomMembers;
  readonly #ending: RoomEnding;
  readonly restore: RoomKeeper["restore"];

  constructor(parts: RoomKeeperParts) {
    this.#requests = new RoomRequests(parts.client);
    const asking = { ...parts, requests: this.#requests, doubts: new Doubts() };
    this.#maker = new RoomMaker(asking);
    this.#members = new RoomMembers(asking);
    this.#ending = new RoomEnding(asking);
    this.restore = restoring(asking);
  }

  createRoom(ref: string, plan: Parameters<RoomKeeper["createRoom"]>[1]): Promise<RoomId> {
    return this.#maker.roomOf(ref, plan, (roomId) => this.#members.inviteAll(roomId, plan.invite));
  }

  directRoom(userId: UserId): Promise<RoomId> {
    return this.#maker.directRoom(userId);
  }

  async join(roomId: RoomId): Promise<void> {
    await this.#requests.change(roomId, "join");
  }

  leave(roomId: RoomId, reason?: string): Promise<void> {
    return this.#ending.leave(roomId, reason);
  }

  invite(roomId: RoomId, userId: UserId): Promise<void> {
    return this.#members.invite(roomId, userId);
  }

  remove(roomId: RoomId, userId: UserId): Promise<void> {
    return this.#members.remove(roomId, userId);
  }

  erase(roomId: RoomId, eventIds: readonly EventId[]): Promise<number> {
    return this.#ending.erase(roomId, eventIds);
  }

  emptyRoom(roomId: RoomId, uncounted: readonly UserId[]): ReturnType<RoomKeeper["emptyRoom"]> {
    return this.#ending.empty(roomId, uncounted);
  }
}
