/**
 * Which rooms a restore has to read: what the three bots' notes say together. They were written one
 * step after the other, so only some sets of them can be true. Pure.
 */
import { BOT_NAMES, type BotName, type ByBot } from "../../../shared/core/protocol/entry.ts";
import { Fault } from "../../../shared/core/fault.ts";
import type { StateRoomPointer } from "../../../shared/core/ports.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { PointerSeen } from "./pointer.ts";

const OPERATION = "find the state room";

/**
 * `first`: the room that `init` made, to which a bot points that never wrote a note. Fails
 * `corrupt` where a note is not this network's, or must be older than what its bot wrote last.
 */
export function furthest(seen: ByBot<PointerSeen>, first: RoomId): StateRoomPointer {
  const said = BOT_NAMES.map((bot) => pointerOf(bot, seen[bot], first));
  const count = Math.max(...said.map((one) => one.count));
  const newest = said.filter((one) => one.count === count);
  const before = said.filter((one) => one.count !== count);
  const lasts = new Set(newest.map(({ roomIds }) => roomIds.at(-1)));
  // Those of now, while they still point to the one before as well.
  const froms = new Set(newest.flatMap(({ roomIds }) => roomIds.slice(0, -1)));
  const befores = new Set(before.map(({ roomIds }) => roomIds.join(" ")));
  const all = new Set([...froms, ...befores]);
  // Nobody lets go of the room before until all three have pointed to both.
  const hasLetGo = newest.some(({ roomIds }) => roomIds.length === 1);
  const isOneStep = before.every((one) => one.count === count - 1 && !hasLetGo);
  if (lasts.size > 1 || all.size > 1 || !isOneStep) throw disagreement();
  return { roomIds: [...new Set([...froms, ...lasts])].filter(isRoom), count };
}

function pointerOf(bot: BotName, seen: PointerSeen, first: RoomId): StateRoomPointer {
  if (seen.kind === "ok") return seen.pointer;
  if (seen.kind === "none") return { roomIds: [first], count: 0 };
  const hint =
    `what the homeserver gives as the note of ${bot}, by which the state room is found, was not ` +
    "written by this network: nothing was restored. Look at who runs the homeserver, and whether " +
    "it was itself restored from an older state; then try again";
  throw new Fault("corrupt", OPERATION, { hint });
}

function disagreement(): Fault {
  const hint =
    "the bots' notes, by which the state room is found, do not fit together: the homeserver " +
    "gives an older one of some bot, as one does that was itself restored from an older state. " +
    "Nothing was restored. Have it give the newest, and try again";
  return new Fault("corrupt", OPERATION, { hint });
}

function isRoom(roomId: RoomId | undefined): roomId is RoomId {
  return roomId !== undefined;
}
