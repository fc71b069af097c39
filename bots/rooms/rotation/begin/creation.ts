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

/**
 * For the bots that keep it: people are asked in once they are there, so that whatever is said in
 * it is heard by all of them. An organizer who outranks the bot is not asked in before either.
 */
export function creationOf(
  { ref, of, codename, creators }: Rotation,
  context: NetworkContext,
): Effect {
  const { network, settings } = context;
  const bots = keepersFor(of, context);
  const owners = [...creatorsFor(context, creators), ...bots];
  const asker = { roomId: network.managementRoom, language: settings.language };
  return {
    do: "create-room",
    ref,
    plan: { codename, additionalCreators: owners, invite: bots },
    ticket: ticketOf({ of: "opening", ref, ...asker }),
  };
}
