/** Which of our bots are where. */
import type { Context } from "../../core/bot.ts";
import { BOT_NAMES, type BotName } from "../../core/protocol/entry.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { roomAt } from "../../domain/network-rooms.ts";
import type { NetworkState } from "../../domain/network-state.ts";

/** The bots in the room, in the order in which they answer for one another. */
export function botsIn(
  bot: BotName,
  roomId: RoomId,
  context: Context<NetworkState>,
): readonly BotName[] {
  const joined = context.rooms.members(roomId).filter((member) => member.membership === "join");
  const inside = new Set(joined.map((member) => member.userId));
  return BOT_NAMES.filter((name) => name === bot || inside.has(context.network.bots[name]));
}

/** True for the rooms that the network itself made; direct chats are none of them. */
export function isNetworkRoom(roomId: RoomId, context: Context<NetworkState>): boolean {
  return roomAt(context.state, context.network, roomId) !== undefined;
}

/** True for one of our own bots. */
export function isOurBot(userId: string, context: Context<NetworkState>): boolean {
  return Object.values<string>(context.network.bots).includes(userId);
}
