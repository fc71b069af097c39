/** A confirmer room, as it is asked for: by a command, or by what the state says is undone. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { AreaPath, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import type { VerifyContext } from "../roster.ts";
import { ticketOf } from "../receipt/tickets.ts";

type Creation = Readonly<{
  ref: string;
  area: AreaPath;
  codename: string;
  owners: readonly UserId[];
  /** Where it is answered, and how. */
  roomId: RoomId;
  language: string;
}>;

/** Organizers and the bot that closes rooms may undo verify there. */
export function createConfirmers(
  { ref, area, codename, owners, roomId, language }: Creation,
  { network }: VerifyContext,
): Effect {
  const people = [...owners, network.bots.rooms];
  return {
    do: "create-room",
    ref,
    plan: { codename, additionalCreators: people, invite: people },
    ticket: ticketOf({ of: "confirmers", ref, area, roomId, language }),
  };
}
