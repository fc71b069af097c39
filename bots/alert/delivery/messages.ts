/** What is sent into a room that an alert goes to: card, roll call, later lines and edits. */
import type { Effect, Lane } from "../../../shared/core/protocol/effect.ts";
import type { EventId, RoomId } from "../../../shared/core/values/ids.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import { edit, MENTIONS_MAX, MESSAGE_TYPE, POLL_TYPE } from "../../../shared/language/content.ts";
import type { AlertContext } from "../context.ts";
import { cardContent, changeContent, type OnCall } from "./card.ts";
import { rollCallContent } from "./poll.ts";
import { committeeOf, outThere, respondersIn, roomsWithOthers } from "./route.ts";
import { ticketOf } from "./tickets.ts";

/** Failures after which a card may stand in its room all the same. */
const MAY_STAND: ReadonlySet<string> = new Set(["unseen", "lost"]);

/** In each room the card, then who can go; in one lane, so in this order. */
export function raiseIn(
  page: readonly Reach[],
  alert: Alert,
  context: AlertContext,
): readonly Effect[] {
  const withOthers = roomsWithOthers(alert, context);
  return page.flatMap((reach) => {
    const { roomId, going } = reach;
    const userIds = respondersIn(roomId, context).slice(0, MENTIONS_MAX);
    const onCall = { userIds, nowMs: context.nowMs, isOneOfMany: withOthers.has(roomId) };
    const content = cardContent(alert, reach, onCall);
    const ticket = ticketOf({ of: "card", code: alert.code, roomId, going });
    return [
      { do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(alert), ticket } as const,
      ...rollCallIn(reach, alert),
    ];
  });
}

/** What is for information asks nobody to go; the words still work. */
function rollCallIn(reach: Reach, alert: Alert): readonly Effect[] {
  if (alert.severity === "info") return [];
  const content = rollCallContent(alert, reach);
  return [{ do: "send", roomId: reach.roomId, type: POLL_TYPE, content, lane: laneOf(alert) }];
}

/**
 * A new line goes to every room that has the card or is still to get it: the outbox keeps the
 * order within a room. Where the card is not known to stand yet, its edit follows the receipt.
 */
export function changeIn(
  page: readonly Reach[],
  alert: Alert,
  context: AlertContext,
): readonly Effect[] {
  const withOthers = roomsWithOthers(alert, context);
  return page.flatMap((reach) => {
    // What may be there, or be shown yet: what is said later must follow it there.
    if (reach.failure !== null && !MAY_STAND.has(reach.failure)) return [];
    const { roomId } = reach;
    const content = changeContent(alert, reach, outThere(alert, roomId, context));
    const ticket = ticketOf({ of: "change", code: alert.code, roomId });
    return [
      ...editOf(reach, alert, { nowMs: context.nowMs, isOneOfMany: withOthers.has(roomId) }),
      { do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(alert), ticket } as const,
    ];
  });
}

/** The card as it reads now, where one is known to stand. */
export function editIn(reach: Reach, alert: Alert, context: AlertContext): readonly Effect[] {
  const isOneOfMany = roomsWithOthers(alert, context).has(reach.roomId);
  return editOf(reach, alert, { nowMs: context.nowMs, isOneOfMany });
}

function editOf(reach: Reach, alert: Alert, told: Omit<OnCall, "userIds">): readonly Effect[] {
  if (reach.cardId === null) return [];
  // An edit rings nobody.
  const content = edit(reach.cardId, cardContent(alert, reach, { ...told, userIds: [] }));
  return [{ do: "send", roomId: reach.roomId, type: MESSAGE_TYPE, content, lane: laneOf(alert) }];
}

/**
 * A card of an earlier raising that arrived only now: it was corrected before the case was raised
 * anew, and nothing but a correction is raised anew, so that is what it says from now on.
 */
export function correctEarlierCard(
  card: Readonly<{ code: Alert["code"]; roomId: RoomId; going: string; eventId: EventId }>,
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

function laneOf(alert: Alert): Lane {
  return alert.severity === "urgent" ? "urgent" : "normal";
}
