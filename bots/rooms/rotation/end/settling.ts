/** The old room is gone, or it is not: either way the organizers are told what is true. */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { parseTicket } from "../../room/tickets.ts";
import { recordStep } from "../record/recorded.ts";
import { receiptOf, warnNotClosed } from "./receipt.ts";

/** Receipts of anything else are not its business. */
export function settleMove({ ticket: json, result }: Receipt, context: NetworkContext): Outcome {
  const ticket = parseTicket(json);
  const rotation = ticket && context.state.standings.rotations.get(ticket.ref);
  if (ticket?.of !== "closing" || rotation?.phase !== "emptying") return NOTHING;
  if (!result.ok) return only(warnNotClosed(rotation, context));
  const { emptied } = result;
  const removed = emptied?.removed ?? 0;
  const ended = recordStep({ do: "end", ref: rotation.ref, removed }, context);
  if (ended === undefined) return NOTHING;
  return joined(ended.outcome, only(receiptOf(rotation, emptied, context)));
}
