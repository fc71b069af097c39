/** The state room gives way: asked for, opened, done, closed. What each step says and does. */
import { NOTHING, joined, only, type Outcome, type Owed } from "../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import {
  haveAllPassed,
  type Compaction,
  type CompactionEvent,
} from "../../../shared/domain/standing/compactions.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { parseTicket, ticketOf } from "../room/tickets.ts";
import { drawSuccessor } from "../rotation/begin/creation.ts";
import { tellClosed } from "./words.ts";

/** Nothing where one is under way already. */
export function beginCompaction(why: Compaction["why"], context: NetworkContext): Outcome {
  if (context.state.compactions.underWay !== null) return NOTHING;
  const { ref, codename } = drawSuccessor(new Set(), context);
  const plan = { ref, codename };
  const from = context.network.stateRoom;
  const begun = recorded({ type: "compaction-begun", ...plan, from, why });
  return joined(begun, only(creation(plan, context)));
}

/** Everybody has read everything: then nothing of what came before is needed any more. */
export function onCompactionTick(context: NetworkContext): Outcome {
  const { underWay } = context.state.compactions;
  if (underWay === null || underWay.roomId === null || underWay.isDone) return NOTHING;
  const { ref } = underWay;
  if (!haveAllPassed(context.state, ref, "settled")) return NOTHING;
  return joined(recorded({ type: "compaction-done", ref }), only(closing(underWay, context)));
}

/** Receipts of anything else are not its business. */
export function settleCompaction({ ticket: json, result }: Receipt, context: NetworkContext) {
  const ticket = parseTicket(json);
  const { underWay } = context.state.compactions;
  if (ticket === undefined || underWay?.ref !== ticket.ref) return NOTHING;
  const { ref } = underWay;
  if (ticket.of === "state-room" && underWay.roomId === null) {
    const roomId = result.ok ? result.roomId : undefined;
    if (roomId !== undefined) return recorded({ type: "compaction-opened", ref, roomId });
    // Nothing has moved: whoever began it begins it again.
    return recorded({ type: "compaction-abandoned", ref });
  }
  if (ticket.of !== "old-state-room" || !underWay.isDone) return NOTHING;
  // It is owed for as long as it is not closed.
  if (!result.ok) return NOTHING;
  return joined(recorded({ type: "compaction-closed", ref }), only(tellClosed(context)));
}

/** By the very plans by which it was asked for. */
export function owedByCompaction(context: NetworkContext): readonly Owed[] {
  const { underWay } = context.state.compactions;
  if (underWay === null) return [];
  if (underWay.roomId === null) return [{ effect: creation(underWay, context) }];
  return underWay.isDone ? [{ effect: closing(underWay, context) }] : [];
}

/** For the bots alone; nobody outranks them, and what is told there outlives what people say. */
function creation(
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

/** The others leave by themselves as well: it is the homeserver that keeps one of them there. */
function closing({ ref, from }: Compaction, { network }: NetworkContext): Effect {
  return {
    do: "close-room",
    roomId: from,
    uncounted: Object.values(network.bots),
    ticket: ticketOf({ of: "old-state-room", ref }),
  };
}

function recorded(event: CompactionEvent): Outcome {
  return { facts: [factOf("room", event)], effects: [] };
}
