/** How a room ends: those inside are told why, then everyone is removed. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom, RoomEvent } from "../../../shared/domain/streams/rooms.ts";
import { line, title } from "../../../shared/language/text.ts";
import { sayInside } from "./inside.ts";
import { record } from "./record.ts";
import { ticketOf } from "./tickets.ts";

export type Why = (RoomEvent & { type: "closing" })["why"];

/** With the goodbye of this reason. */
export function closeRoom(room: EphemeralRoom, why: Why, context: NetworkContext): Outcome {
  const goodbye = [title(`rooms-goodbye-${why}`), line("rooms-goodbye-next")];
  return joined(only(...sayInside(room, goodbye, context)), closeUnsaid(room, why, context));
}

/** Without a word, for a room in which nobody is. */
export function closeUnsaid(room: EphemeralRoom, why: Why, context: NetworkContext): Outcome {
  const closing = record({ do: "close", ref: room.ref, why }, context);
  if (closing === undefined) return NOTHING;
  return joined(closing.outcome, only(...emptying(room, context)));
}

/** The end of a room that is on record as closing. */
export function emptying(
  { ref, roomId, code }: EphemeralRoom,
  { network }: NetworkContext,
): readonly Effect[] {
  if (roomId === null) return [];
  const uncounted = Object.values(network.bots);
  const ticket = ticketOf({ of: "closing", ref });
  return [{ do: "close-room", roomId, uncounted, ticket, about: code }];
}
