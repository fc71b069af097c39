/** How a room ends: those inside are told why, can read it, and then everyone is removed. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom, RoomEvent } from "../../../shared/domain/streams/rooms.ts";
import { line, title } from "../../../shared/language/text.ts";
import { noteWanted, sayInside } from "./inside.ts";
import { record } from "./record.ts";
import { ticketOf } from "./tickets.ts";

export type Why = (RoomEvent & { type: "closing" })["why"];

/** The one goodbye, by the one bot that keeps the room. Nobody is removed yet. */
export function closeRoom(room: EphemeralRoom, why: Why, context: NetworkContext): Outcome {
  const { ref } = room;
  const closing = record({ do: "close", ref, why }, context);
  if (closing === undefined) return NOTHING;
  const goodbye = [
    title(`rooms-goodbye-${why}`),
    ...noteWanted(room, context),
    line("rooms-goodbye-next"),
  ];
  const ticket = ticketOf({ of: "goodbye", ref });
  const said = sayInside(room, goodbye, context).map((effect) => ({ ...effect, ticket }));
  return joined(closing.outcome, only(...said));
}

/** Without a word, for a room in which nobody is. */
export function closeUnsaid(room: EphemeralRoom, why: Why, context: NetworkContext): Outcome {
  const closing = record({ do: "close", ref: room.ref, why }, context);
  if (closing === undefined) return NOTHING;
  return joined(closing.outcome, emptyRoom(room, closing.context));
}

/** The goodbye was read, or there is no time for it. */
export function emptyRoom(room: EphemeralRoom, context: NetworkContext): Outcome {
  const emptied = record({ do: "empty", ref: room.ref }, context);
  return emptied === undefined
    ? NOTHING
    : joined(emptied.outcome, only(...removals(room, context)));
}

/** The end of a room that is on record as being emptied. */
export function removals(
  { ref, roomId, code }: EphemeralRoom,
  { network }: NetworkContext,
): readonly Effect[] {
  if (roomId === null) return [];
  const uncounted = Object.values(network.bots);
  const ticket = ticketOf({ of: "closing", ref });
  return [{ do: "close-room", roomId, uncounted, ticket, about: code }];
}
