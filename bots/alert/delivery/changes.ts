/** What is said later about an alert in a room that has its card: a new line, and the edit. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import type { AlertContext } from "../context.ts";
import { changeContent } from "./card.ts";
import { committeeOf, outThere } from "./route/rooms.ts";
import { toldWith } from "./route/told-with.ts";
import { editCard, sendIn } from "./sending.ts";
import { ticketOf } from "./tickets.ts";

/** Failures after which a card may stand in its room all the same. */
const MAY_STAND: ReadonlySet<string> = new Set(["unseen", "lost"]);

/**
 * A new line goes to every room that has the card or is still to get it: the outbox keeps the
 * order within a room. Where the card is not known to stand yet, its edit follows the receipt.
 */
export function changeIn(
  page: readonly Reach[],
  alert: Alert,
  context: AlertContext,
): readonly Effect[] {
  const told = toldWith(alert, context);
  return page.flatMap((reach) => {
    // What may be there, or be shown yet: what is said later must follow it there.
    if (reach.failure !== null && !MAY_STAND.has(reach.failure)) return [];
    const { roomId } = reach;
    const content = changeContent(alert, reach, outThere(alert, roomId, context));
    const ticket = ticketOf({ of: "change", code: alert.code, roomId });
    return [...editCard(reach, told(roomId), alert), sendIn(reach, { content, ticket }, alert)];
  });
}

/** The card as it reads now, where one is known to stand. */
export function editIn(reach: Reach, alert: Alert, context: AlertContext): readonly Effect[] {
  return editCard(reach, toldWith(alert, context)(reach.roomId), alert);
}

/**
 * A card of an earlier raising that arrived only now: it was corrected before the case was raised
 * anew, and nothing but a correction is raised anew, so that is what it says from now on.
 */
export function correctEarlierCard(
  card: Pick<Alert, "code"> &
    Pick<Reach, "roomId" | "going"> &
    Readonly<{ eventId: NonNullable<Reach["cardId"]> }>,
  context: AlertContext,
): readonly Effect[] {
  const alert = context.state.alerts.alerts.get(card.code);
  const languages = committeeOf(card.roomId, context)?.languages;
  if (alert === undefined || languages === undefined) return [];
  if (alert.reach.some((reach) => reach.going === card.going)) return [];
  const { roomId, going, eventId } = card;
  const reach = { roomId, going, cant: "", languages, cardId: eventId, failure: null };
  return editIn(reach, { ...alert, ending: "refuted", change: { text: null } }, context);
}
