/**
 * Bots go from a room that is over once its people had the time to read so: one that gave way, and
 * that of a committee that ends.
 */
import {
  NOTHING,
  isMember,
  joined,
  noting,
  only,
  type Outcome,
  type Owed,
} from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { DAY_MS } from "../../core/values/time.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Rotation } from "../../domain/standing/rotations.ts";
import { formerRooms } from "../../domain/standing/succession.ts";
import { GOODBYE_MS } from "../../domain/streams/retention.ts";

/**
 * The bot leaves the old room behind all that it still owes there: by that the rooms bot, which
 * closes it, knows that nothing is under way any more. Not before its people had the time to read
 * the goodbye: until then what they order there is obeyed. Cheap when nothing moves.
 */
export function onMoveTick(bot: BotName, context: NetworkContext): Outcome {
  const fresh = dueRooms(bot, context).filter(
    (roomId) => isThere(bot, roomId, context) && context.noted(nameOf(roomId)) === undefined,
  );
  if (fresh.length === 0) return NOTHING;
  const untilMs = context.nowMs + DAY_MS;
  return joined(
    only(...fresh.map((roomId) => ({ do: "leave", roomId }) as const)),
    noting(fresh.map((roomId) => ({ name: nameOf(roomId), text: "left", untilMs }))),
  );
}

/** The same for a bot that was away meanwhile: it is in no room that is over. */
export function owedMoves(bot: BotName, context: NetworkContext): readonly Owed[] {
  const { standings } = context.state;
  const moving = [...standings.rotations.values()];
  const former = formerRooms(standings).filter((id) => !moving.some(({ from }) => from === id));
  const over = bot === "rooms" ? [] : former;
  return [...over, ...dueRooms(bot, context)]
    .filter((roomId) => isThere(bot, roomId, context))
    .map((roomId) => ({ effect: { do: "leave", roomId } }));
}

/** The rooms that another bot closes, when it is time for this one to go. */
function dueRooms(bot: BotName, context: NetworkContext): readonly RoomId[] {
  if (bot === "rooms") return endingCommittees(context);
  const { rotations } = context.state.standings;
  return [...rotations.values()].flatMap((one) => dueRoom(one, context) ?? []);
}

/**
 * The rooms bot outranks alert there, which cannot remove it: while it stays, the homeserver purges
 * nothing of the room.
 */
function endingCommittees({ state, nowMs }: NetworkContext): readonly RoomId[] {
  return [...state.committees.committees.values()].flatMap(({ roomId, closingAtMs }) =>
    roomId !== null && nowMs >= (closingAtMs ?? Infinity) + GOODBYE_MS ? [roomId] : [],
  );
}

/** The room that this rotation empties, when it is time for the bots to go. */
function dueRoom({ phase, isAbandoned, from, roomId, switchedAtMs }: Rotation, at: NetworkContext) {
  if (isAbandoned) return roomId ?? undefined;
  const isOver = phase === "switched" || phase === "emptying";
  return isOver && at.nowMs >= switchedAtMs + GOODBYE_MS ? from : undefined;
}

function isThere(bot: BotName, roomId: RoomId, { network, rooms }: NetworkContext): boolean {
  return isMember(rooms, roomId, network.bots[bot]);
}

function nameOf(roomId: RoomId): string {
  return `moved-on/${roomId}`;
}
