/** What became of an effect: a card in a room, a later line. */
import { joined, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { AlertContext } from "../../context.ts";
import { afterAlerts, outcomeOf } from "../plan.ts";
import { settleCard } from "./settle-card.ts";
import { parseTicket, type Ticket } from "../tickets.ts";
import { settledOne, sayAgain } from "../under-way.ts";
import { warnUncorrected } from "../report/warnings.ts";

/** The receipts of what was sent to committees; others are none of its business. */
export function onAlertReceipt(receipt: Receipt, context: AlertContext): Outcome {
  const ticket = parseTicket(receipt.ticket);
  switch (ticket?.of) {
    case "card":
      return settleCard(ticket, receipt, context);
    case "change":
      return settleChange(ticket, receipt, context);
    case undefined:
      return NOTHING;
  }
}

/**
 * Cards of which nobody knows any more whether they stand: twice would be worse than telling the
 * organizers, who can say it again. What is said later still goes there, and so do the cards of
 * what was raised since.
 */
export function settleUnknown(context: AlertContext, lostAtMs: number): Outcome {
  const open = [...context.state.alerts.alerts.live.values()].filter(
    ({ raisedAtMs }) => raisedAtMs < lostAtMs,
  );
  const events = open.flatMap(({ code, reach }) =>
    reach
      .filter(({ cardId, failure }) => cardId === null && failure === null)
      .map(({ roomId }) => ({ type: "undelivered", code, roomId, why: "lost" }) as const),
  );
  return joined(outcomeOf(events, context), sayAgain(afterAlerts(events, context), lostAtMs));
}

function settleChange(
  { code, roomId }: Ticket & { of: "change" },
  { result }: Receipt,
  context: AlertContext,
): Outcome {
  const settled = settledOne(code, context);
  if (result.ok) return settled;
  return joined(settled, only(warnUncorrected({ code, roomId, why: result.why }, context)));
}
