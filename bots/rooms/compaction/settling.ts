/** The new room is there, or could not be made; the old one is gone. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Receipt } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { parseTicket } from "../room/tickets.ts";
import { BEFORE_NOTE, CLOSING_NOTE, GONE } from "./closing.ts";
import { recorded } from "./recorded.ts";
import { tellClosed, warnFailed, type Erased } from "./words.ts";

/** Receipts of anything else are not its business. */
export function settleCompaction(
  { ticket: json, result }: Receipt,
  context: NetworkContext,
): Outcome {
  const ticket = parseTicket(json);
  const { underWay } = context.state.compactions;
  if (ticket === undefined || underWay?.ref !== ticket.ref) return NOTHING;
  const { ref } = underWay;
  if (ticket.of === "state-room" && underWay.roomId === null) {
    const roomId = result.ok ? result.roomId : undefined;
    if (roomId !== undefined) return recorded({ type: "compaction-opened", ref, roomId });
    // Nothing has moved: whoever began it begins it again.
    const abandoned = recorded({ type: "compaction-abandoned", ref });
    return joined(abandoned, only(warnFailed(context)));
  }
  if (ticket.of !== "old-state-room" || !underWay.isDone) return NOTHING;
  // It is owed for as long as it is not closed.
  if (!result.ok) return NOTHING;
  const dropped = [BEFORE_NOTE + ref, CLOSING_NOTE + ref].map((name) => ({ name, text: null }));
  const told = only(tellClosed(erasedIn(ref, context), context));
  return joined(recorded({ type: "compaction-closed", ref }), told, noting(dropped));
}

/** What is certain of it: a disk that was lost meanwhile remembers neither. */
function erasedIn(ref: string, context: NetworkContext): Erased {
  const before = context.noted(BEFORE_NOTE + ref);
  const entries = Number(before ?? 0) - (context.recorded?.().entries ?? 0);
  return {
    entries: before === undefined || entries < 0 ? null : entries,
    haveAllForgotten: context.noted(CLOSING_NOTE + ref) === GONE,
  };
}
