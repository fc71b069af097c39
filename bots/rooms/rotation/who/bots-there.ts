/** Which of our bots are in the rooms of a rotation, and which have to be. */
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation, Standing } from "../../../../shared/domain/standing/rotations.ts";

/** The bots that keep such a room, beside the one that makes it. */
const KEEPERS: Readonly<Record<Standing["kind"], readonly BotName[]>> = {
  management: ["verify", "alert"],
  committee: ["alert"],
  confirmers: ["verify"],
};

/** The accounts of the bots that keep it. */
export function keepersFor({ kind }: Standing, { network }: NetworkContext): readonly UserId[] {
  return KEEPERS[kind].map((bot) => network.bots[bot]);
}

/** True once the bots that speak there are in, so that nobody waits in a silent room. */
export function isManned({ of, roomId }: Rotation, context: NetworkContext): boolean {
  const joined = roomId === null ? [] : joinedIn(roomId, context);
  return [context.network.bots.rooms, ...keepersFor(of, context)].every((bot) =>
    joined.includes(bot),
  );
}

/** True while others of our bots are in it: something of theirs may still be under way there. */
export function areBotsIn(roomId: RoomId, context: NetworkContext): boolean {
  const { verify, alert } = context.network.bots;
  const joined = joinedIn(roomId, context);
  return joined.includes(verify) || joined.includes(alert);
}

/** True where this bot sees the room at all. */
export function isSeen(roomId: RoomId, context: NetworkContext): boolean {
  return joinedIn(roomId, context).includes(context.network.bots.rooms);
}

function joinedIn(roomId: RoomId, { rooms }: NetworkContext): readonly UserId[] {
  return rooms
    .members(roomId)
    .filter(({ membership }) => membership === "join")
    .map(({ userId }) => userId);
}
