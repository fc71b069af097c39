/** What became of a card: it stands in its room, does not, or was not to be sent any more. */
import { joined, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import { decideAlerts, type CardResult } from "../../alert/alert.ts";
import { onConfirmed } from "../../case/confirmed.ts";
import type { AlertContext } from "../../context.ts";
import { correctEarlierCard } from "../changes.ts";
import { afterAlerts, outcomeOf } from "../plan.ts";
import type { Ticket } from "../tickets.ts";

/** Records it, and does what follows. */
export function settleCard(
  { code, roomId, going }: Ticket & { of: "card" },
  { result }: Receipt,
  context: AlertContext,
): Outcome {
  const settled: CardResult | undefined = result.ok
    ? result.eventId && { eventId: result.eventId }
    : { why: result.why };
  // A send without an event id cannot be edited, but it stands: later lines still go there.
  if (settled === undefined) return NOTHING;
  const decision = decideAlerts(
    { do: "settle", code, roomId, going, result: settled },
    context.state.alerts,
  );
  if (!decision.ok) return NOTHING;
  const outcome = outcomeOf(decision.events, context);
  // It may be confirmed again by now, and whoever was passed over is still to be told.
  if ("why" in settled && settled.why === "unwanted") {
    return joined(outcome, onConfirmed(code, afterAlerts(decision.events, context)));
  }
  if (decision.events.length > 0 || "why" in settled) return outcome;
  const card = { code, roomId, going, eventId: settled.eventId };
  return only(...correctEarlierCard(card, context));
}
