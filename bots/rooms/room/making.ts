/** How a room is asked of the homeserver: the same each time, so that it is found again. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { ticketOf } from "./tickets.ts";

export type Making = Readonly<{
  room: Pick<EphemeralRoom, "ref" | "code" | "kind" | "codename">;
  /** They may undo the bot in it. */
  organizers: readonly UserId[];
  people: readonly UserId[];
  /** Who waits for it, and where. */
  asker: Readonly<{ roomId: RoomId; language: string }>;
}>;

/** Made, or found where it was made already. The other bots work in incident rooms, too. */
export function making(
  { room, organizers, people, asker }: Making,
  { network }: NetworkContext,
): Effect {
  const { ref, code, kind, codename } = room;
  const bots = kind === "incident" ? [network.bots.verify, network.bots.alert] : [];
  return {
    do: "create-room",
    ref,
    plan: { codename, additionalCreators: organizers, invite: [...bots, ...people] },
    ticket: ticketOf({ of: "opening", ref, ...asker }),
    about: code,
  };
}
