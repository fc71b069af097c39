/** Finds rooms of the bot's own among those that the sync has shown. */
import { parseRoomId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { isOurs, type Made } from "../../core/room/own-room.ts";
import { isDirectWith, membersOf, refOf, stateIn } from "./rooms-view.ts";
import type { MatrixClient } from "../sdk.ts";

export type RoomFinderParts = Readonly<{
  client: MatrixClient;
  /** Standing rooms are never taken for a direct chat. */
  standingRooms: Pick<ReadonlySet<RoomId>, "has">;
  /** When something was last said in a room; undefined where nothing was since the start. */
  spokenAtMs(roomId: RoomId): number | undefined;
}>;

/** Lives as long as its session. */
export class RoomFinder {
  readonly #parts: RoomFinderParts;

  constructor(parts: RoomFinderParts) {
    this.#parts = parts;
  }

  /** True when the sync has shown that we are in this room. */
  isJoined(roomId: RoomId): boolean {
    return this.#parts.client.getRoom(roomId)?.getMyMembership() === "join";
  }

  /** True when the sync has shown all these people in the room, or that they were. */
  knowsAll(roomId: RoomId, userIds: readonly UserId[]): boolean {
    const room = this.#parts.client.getRoom(roomId);
    return userIds.every((userId) => room?.getMember(userId));
  }

  /** True when the room is shown, and shown as it was asked for. */
  isOurs(roomId: RoomId, made: Made): boolean {
    const room = this.#parts.client.getRoom(roomId);
    return room?.getMyMembership() === "join" && isOurs(made, stateIn(room));
  }

  /** The room that was made so before, if there is one. */
  made(made: Made): RoomId | undefined {
    return this.#roomIds().find((roomId) => {
      const room = this.#parts.client.getRoom(roomId);
      const isCandidate = room !== null && refOf(room) === made.blueprint.ref;
      return isCandidate && this.isOurs(roomId, made);
    });
  }

  /** Of several, one that the person has joined, and of those the one in which was spoken last. */
  directWith(userId: UserId): RoomId | undefined {
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
}
