/** The move of the record begins: on record first, then the new room is asked of the homeserver. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Compaction } from "../../../shared/domain/standing/compactions.ts";
import { ticketOf } from "../room/tickets.ts";
import { drawSuccessor } from "../rotation/begin/creation.ts";
import { recorded } from "./recorded.ts";

/** Nothing where one is under way already. */
export function beginCompaction(why: Compaction["why"], context: NetworkContext): Outcome {
  if (context.state.compactions.underWay !== null) return NOTHING;
  const { ref, codename } = drawSuccessor(new Set(), context);
  const plan = { ref, codename };
  const from = context.network.stateRoom;
  const begun = recorded({ type: "compaction-begun", ...plan, from, why });
  return joined(begun, only(creationOf(plan, context)));
}

/**
 * For the bots alone; nobody outranks them, and what is told there outlives what people say. The
 * same each time, so that it is found again.
 */
export function creationOf(
  { ref, codename }: Pick<Compaction, "ref" | "codename">,
  { network }: NetworkContext,
): Effect {
  return {
    do: "create-room",
    ref,
    plan: {
      codename,
      additionalCreators: [],
      invite: [network.bots.verify, network.bots.alert],
      isKept: true,
    },
    ticket: ticketOf({ of: "state-room", ref }),
  };
}
