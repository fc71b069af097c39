/**
 * What is said in rooms that are over, or that nobody has read of yet: it is obeyed elsewhere, or
 * later, and never passed over.
 */
import type { BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { codenameIn, hasJoined, roomAt } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { successorOf } from "../../domain/standing/succession.ts";
import type { Interpretation } from "../command/interpret.ts";
import { botsIn, isNetworkRoom, isOurBot } from "../command/place.ts";

/**
 * An order in a room that gave way, which no bot obeys there any more, is to be written in the room
 * of now. Anything else stays what it was understood as.
 */
export function redirected(
  read: Interpretation,
  { bot, message }: Readonly<{ bot: BotName; message: Received }>,
  context: NetworkContext,
): Interpretation {
  const now = successorOf(context.state, message.roomId);
  if (now === undefined) return read;
  const language = languageMoved(read, { bot, message, now }, context);
  if (language === undefined) return read;
  return { kind: "refused", refusal: movedRefusal(now, message, context), language };
}

type Moved = Readonly<{ bot: BotName; message: Received; now: RoomId }>;

/** In which it is said that it is to be written elsewhere; undefined where it is obeyed here. */
function languageMoved(
  read: Interpretation,
  { bot, message, now }: Moved,
  context: NetworkContext,
): string | undefined {
  const isOver = isOverFor(message.roomId, context);
  if (read.kind === "mine") return isOver ? read.asked.language : undefined;
  if (read.kind !== "refused") return undefined;
  const { refusal, language } = read;
  if (refusal.why === "management-only") return isOver ? language : undefined;
  if (refusal.why !== "other-bot") return undefined;
  return isOver || botsIn(bot, now, context).includes(refusal.bot) ? language : undefined;
}

/** It gave way, and the move has ended, or this bot has gone from it. */
function isOverFor(roomId: RoomId, { state, network, rooms }: NetworkContext): boolean {
  return roomAt(state, network, roomId) === undefined || rooms.members(roomId).length === 0;
}

function movedRefusal(now: RoomId, { sender }: Received, context: NetworkContext) {
  const { state, network, rooms } = context;
  const place = roomAt(state, network, now);
  const isThere = hasJoined(rooms, now, sender);
  return { why: "moved", isThere, codename: (place && codenameIn(state, place)) ?? "" } as const;
}

/**
 * True for a room of which this bot knows nothing, and in which others of ours are, or are asked
 * in: it may be the network's own, of which the news is still on its way.
 */
export function isUnknownRoom(message: Received, context: NetworkContext): boolean {
  const { roomId, sender, isDirect } = message;
  const { rooms } = context;
  if (isDirect || isOurBot(sender, context) || isNetworkRoom(roomId, context)) return false;
  if (rooms.personOf(roomId) !== undefined) return false;
  return rooms.members(roomId).filter(({ userId }) => isOurBot(userId, context)).length > 1;
}
