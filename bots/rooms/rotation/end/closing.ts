/** Everybody removed, left, forgotten: of the room that is over. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { endingRoom } from "../../../../shared/domain/standing/succession.ts";
import { ticketOf } from "../../room/tickets.ts";

/** Nothing where there was no room yet. */
export function closingOf(rotation: Rotation, { network }: NetworkContext): readonly Effect[] {
  const roomId = endingRoom(rotation);
  if (roomId === null) return [];
  const uncounted = Object.values(network.bots);
  const ticket = ticketOf({ of: "closing", ref: rotation.ref });
  return [{ do: "close-room", roomId, uncounted, ticket }];
}
