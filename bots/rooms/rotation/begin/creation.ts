/** The successor as it is asked for, the same each time, so that it is found again. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { creatorsFor } from "../../../../shared/domain/authority/authority.ts";
import { drawCodename } from "../../../../shared/domain/codename.ts";
import { drawRef } from "../../../../shared/domain/codes.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { ticketOf } from "../../room/tickets.ts";
import { keepersFor } from "../who/bots-there.ts";

/** By which ref it is found, what people see it called, and who outranks the bot in it. */
export function drawSuccessor(by: Rotation["creators"], context: NetworkContext) {
  const owners = creatorsFor(context, by);
  const creators = owners.map((userId) => context.tagOf(userId));
  return { ref: drawRef(context), codename: drawCodename(context), creators };
}

/** For an organizer and the bots that keep it; everybody else is asked in once it is there. */
export function creationOf(
  { ref, of, codename, creators }: Rotation,
  context: NetworkContext,
): Effect {
  const { network, settings } = context;
  const people = [...creatorsFor(context, creators), ...keepersFor(of, context)];
  const asker = { roomId: network.managementRoom, language: settings.language };
  return {
    do: "create-room",
    ref,
    plan: { codename, additionalCreators: people, invite: people },
    ticket: ticketOf({ of: "opening", ref, ...asker }),
  };
}
