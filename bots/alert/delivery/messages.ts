/** What is first sent into a room that an alert goes to: its card and the roll call. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import type { AlertContext } from "../context.ts";
import { rollCallIn } from "../roll-call/poll.ts";
import { cardContent } from "./card.ts";
import { calledWith } from "./route/told-with.ts";
import { isVeiled, sendIn } from "./sending.ts";
import { ticketOf } from "./tickets.ts";

/** In each room the card, then who can go; in one lane, so in this order. */
export function raiseIn(
  page: readonly Reach[],
  alert: Alert,
  context: AlertContext,
): readonly Effect[] {
  const onCall = calledWith(alert, context);
  return page.flatMap((reach) => {
    const { roomId, going } = reach;
    const content = cardContent(alert, reach, onCall(roomId));
    const rollCall = rollCallIn(reach, alert, isVeiled(reach, context));
    const ticket = ticketOf({ of: "card", code: alert.code, roomId, going });
    return [sendIn(reach, { content, ticket }, alert), ...rollCall];
  });
}
