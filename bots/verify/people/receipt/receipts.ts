/** What follows when an effect of verify's about people was done or refused. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import { onConfirmersMade } from "../confirmers/room-made.ts";
import { onDigestSent } from "../standing/digest/suspended.ts";
import { settleInvitation } from "../admission/invitation/settling.ts";
import type { VerifyContext } from "../roster.ts";
import { readTicket } from "./tickets.ts";

/** By its ticket; those of others are none of its business. */
export function onPeopleReceipt({ ticket, result }: Receipt, context: VerifyContext): Outcome {
  const about = readTicket(ticket);
  switch (about?.of) {
    case "confirmers":
      return onConfirmersMade(about, result.ok ? result.roomId : undefined, context);
    case "invitation":
      return settleInvitation(about.id, result.ok ? null : result, context);
    case "suspended":
      return onDigestSent(result.ok ? result.eventId : undefined, about, context);
    case undefined:
      return only();
  }
}
