/** Who moves: the readers of now, and how many of them have come. */
import type { Member } from "../../../../shared/core/bot.ts";
import type { RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import { isOurBot } from "../../../../shared/conversation/command/place.ts";
import { belongsIn } from "../../../../shared/domain/authority/readers.ts";
import { placeOf } from "../../../../shared/domain/network-rooms.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation, Standing } from "../../../../shared/domain/standing/rotations.ts";
import { keepersFor } from "./bots-there.ts";

/** Those in a room for this who may read there now: they, and nobody else, are asked to move. */
export function readersIn(
  roomId: RoomId,
  of: Standing,
  context: NetworkContext,
): readonly Member[] {
  const { state, rooms } = context;
  const place = placeOf(state, of);
  if (place === undefined) return [];
  return rooms
    .members(roomId)
    .filter((member) => !isOurBot(member.userId, context) && belongsIn(state, place, member));
}

/** Who is asked into the room that follows this one, our bots among them. */
export function askedInto(
  { of, roomId }: Readonly<{ of: Standing; roomId: RoomId }>,
  context: NetworkContext,
): readonly Tag[] {
  return [
    ...readersIn(roomId, of, context).map(({ tag }) => tag),
    ...keepersFor(of, context).map((userId) => context.tagOf(userId)),
  ];
}

/** How far a move has come. */
export type Progress = Readonly<{
  /** Readers of now who are in the new room. */
  came: readonly Member[];
  /** Those who are still only in the old one. */
  missing: readonly Member[];
  /** Readers of now whom nobody asked in yet. */
  uninvited: readonly Member[];
}>;

/** By what the homeserver shows of both rooms now. */
export function progressOf(
  { of, from, roomId, invited }: Rotation,
  context: NetworkContext,
): Progress {
  const before = readersIn(from, of, context);
  const inside = roomId === null ? [] : context.rooms.members(roomId);
  const joined = new Set(
    inside.flatMap(({ tag, membership }) => (membership === "join" ? tag : [])),
  );
  const known = new Set(inside.map(({ tag }) => tag));
  const readers = roomId === null ? [] : readersIn(roomId, of, context);
  return {
    came: readers.filter(({ tag }) => joined.has(tag)),
    missing: before.filter(({ tag, membership }) => membership === "join" && !joined.has(tag)),
    uninvited: before.filter(({ tag }) => !known.has(tag) && !invited.has(tag)),
  };
}
