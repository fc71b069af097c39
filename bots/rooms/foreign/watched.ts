/** The rooms that are compared with how they were made. */
import type { RoomPart } from "../../../shared/core/room/alteration.ts";
import type { RoomId, Tag } from "../../../shared/core/values/ids.ts";
import { isEnding } from "../../../shared/domain/authority/rooms-due.ts";
import { codenameIn, roomsOf, type NetworkRoom } from "../../../shared/domain/network-rooms.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";

export type Watched = Readonly<{ roomId: RoomId; codename: string; place: NetworkRoom }>;

/** What somebody changed in a room at one look; `by` is null where nobody can be named. */
export type Change = Watched & Readonly<{ parts: readonly RoomPart[]; by: Tag | null }>;

/** All but those that end: nobody goes back into them. A name that is not known is empty. */
export function watchedRooms({ state, network }: NetworkContext): readonly Watched[] {
  const over = new Set<RoomId>(
    [...state.standings.rotations.values()].flatMap(({ phase, from }) =>
      phase === "switched" || phase === "emptying" ? [from] : [],
    ),
  );
  return [...roomsOf(state, network)].flatMap(([roomId, place]): Watched[] => {
    // Each compaction gives the room of the bots another name, which is known to its own record.
    const codename = place.kind === "state" ? "" : (codenameIn(state, place) ?? "");
    if (over.has(roomId) || isEnding(roomId, state)) return [];
    return [{ roomId, codename, place }];
  });
}
