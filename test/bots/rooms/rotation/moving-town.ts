/** A town with all three bots, in which they come into a new room as soon as they are asked. */
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { town, type Town } from "../../alert/town.ts";

export function movingTown(): Town {
  const made = town([verifyBot, alertBot, roomsBot]);
  made.world.quick = Object.values(made.world.network.bots);
  return made;
}

/** All rotations that are under way. */
export const moves = ({ world }: Town): readonly Rotation[] => [
  ...world.state.standings.rotations.values(),
];

/** The one that is under way, with its successor. */
export function move(made: Town): Rotation & { roomId: RoomId } {
  const [rotation] = moves(made);
  if (rotation?.roomId == null) throw new Error("a room follows");
  return { ...rotation, roomId: rotation.roomId };
}
