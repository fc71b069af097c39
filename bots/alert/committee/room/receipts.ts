/** What became of a committee's room, and of an invitation to it. */
import { NOTHING, only, type Context, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { NetworkState } from "../../../../shared/domain/network-state.ts";
import { settleClosing } from "./closed.ts";
import { noteGoodbye } from "./goodbye.ts";
import { settleCommittee } from "./settling.ts";
import { answerErrand } from "./errands.ts";
import { readCommitteeTicket } from "./tickets.ts";

export function onCommitteeReceipt(receipt: Receipt, context: Context<NetworkState>): Outcome {
  const ticket = readCommitteeTicket(receipt.ticket);
  switch (ticket?.of) {
    case "committee":
      return settleCommittee(ticket, receipt, context);
    case "invitation":
      return only(answerErrand(ticket.errand, receipt.result, context));
    case "goodbye":
      return noteGoodbye(ticket.id, context);
    case "closing":
      return settleClosing(ticket.id, receipt, context);
    case undefined:
      return NOTHING;
  }
}
