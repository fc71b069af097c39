/** Which of the bots greets in a room, and whom: those who were expected there. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { MembershipChange } from "../../core/protocol/message.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { hasPlaceIn, keeperOf, roomAt } from "../../domain/network-rooms.ts";
import { isOurBot } from "../command/place.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Greeted } from "./greeting.ts";

/** Strangers are not, nor bots; whoever accepts our invitation to a chat was spoken to. */
export function isGreeted(
  bot: BotName,
  { roomId, userId, tag, wasInvited }: MembershipChange,
  context: NetworkContext,
): boolean {
  const place = greetedAt(bot, roomId, context);
  if (place === undefined || isOurBot(userId, context)) return false;
  if (place.kind === "direct") return place.person === userId && wasInvited !== true;
  return hasPlaceIn(context.state, place, tag);
}

/** The room as it is to those who come; undefined where another bot greets, or nobody. */
export function greetedAt(
  bot: BotName,
  roomId: RoomId,
  context: NetworkContext,
): Greeted | undefined {
  const place = roomAt(context.state, context.network, roomId);
  if (place !== undefined) return keeperOf(place) === bot ? place : undefined;
  const person = context.rooms.personOf(roomId);
  return person === undefined ? undefined : { kind: "direct", person };
}
