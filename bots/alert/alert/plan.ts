/**
 * What each fact about an alert owes the world. The state is the one after the fact, so whoever
 * plans sees the alert as it now is.
 */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Effect, Lane } from "../../../shared/core/protocol/effect.ts";
import type { CaseCode, EventId, RoomId, UserId } from "../../../shared/core/values/ids.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Alert, AlertEvent, Reach } from "../../../shared/domain/streams/alerts.ts";
import { evolveAlerts } from "../../../shared/domain/streams/alerts.ts";
import { holdersOf } from "../../../shared/domain/authority/authority.ts";
import { committeeAt, routeOf } from "../../../shared/domain/streams/committees.ts";
import type { Committee } from "../../../shared/domain/streams/committees.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { edit, MENTIONS_MAX, MESSAGE_TYPE, POLL_TYPE } from "../../../shared/language/content.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import {
  cardContent,
  changeContent,
  changedCardContent,
  rollCallContent,
  type OnCall,
} from "./card.ts";
import { ticketOf } from "./tickets.ts";

/** Failures after which a card may stand in its room all the same. */
const MAY_STAND: ReadonlySet<string> = new Set(["unseen", "lost"]);

/** The facts of these events, and all that follows from them, in order. */
export function outcomeOf(events: readonly AlertEvent[], context: AlertContext): Outcome {
  const effects: Effect[] = [];
  let { state } = context;
  for (const event of events) {
    const timed = { ...event, happenedAtMs: context.nowMs };
    state = { ...state, alerts: evolveAlerts(state.alerts, timed) };
    effects.push(...planOf(event, { ...context, state }));
  }
  return { facts: events.map((event) => factOf("alert", event)), effects };
}

function planOf(event: AlertEvent, context: AlertContext): readonly Effect[] {
  if (event.type === "lapsed") {
    return [warn(context, [title("alert-lapsed", { case: event.code })], { case: event.code })];
  }
  const alert = context.state.alerts.alerts.get(event.code);
  if (alert === undefined) return [];
  switch (event.type) {
    case "raised":
    case "targeted": {
      const page = alert.reach.slice(alert.reach.length - event.targets.length);
      return [
        ...page.flatMap((reach) => raiseIn(reach, alert, context)),
        ...(alert.reach.length < alert.total ? [] : warnUnreached(alert, context)),
      ];
    }
    case "updated":
    case "ended":
      return alert.reach.flatMap((reach) => changeIn(reach, alert, context));
    case "delivered":
      return alert.change === null
        ? []
        : alert.reach
            .filter((reach) => reach.roomId === event.roomId)
            .flatMap((reach) => editIn(reach, alert, context));
    case "undelivered":
      return [warnUndelivered(alert, event, context)];
    case "proposed":
    case "answered":
      return [];
  }
}

/** The card, then who can go; in one lane, so in this order. */
function raiseIn(reach: Reach, alert: Alert, context: AlertContext): readonly Effect[] {
  const { roomId, going } = reach;
  const content = cardContent(alert, reach, onCallIn(roomId, context));
  const ticket = ticketOf({ of: "card", code: alert.code, roomId, going });
  return [
    { do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(alert), ticket },
    ...rollCallIn(reach, alert),
  ];
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
function changeIn(reach: Reach, alert: Alert, context: AlertContext): readonly Effect[] {
  // What may be there, or be shown yet: what is said later must follow it there.
  if (reach.failure !== null && !MAY_STAND.has(reach.failure)) return [];
  const { roomId } = reach;
  const content = changeContent(alert, reach);
  const ticket = ticketOf({ of: "change", code: alert.code, roomId });
  return [
    ...editIn(reach, alert, context),
    { do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(alert), ticket },
  ];
}

function editIn(reach: Reach, alert: Alert, context: AlertContext): readonly Effect[] {
  if (reach.cardId === null) return [];
  const content = edit(reach.cardId, changedCardContent(alert, reach, context.nowMs));
  return [{ do: "send", roomId: reach.roomId, type: MESSAGE_TYPE, content, lane: laneOf(alert) }];
}

/**
 * A card of an earlier raising that arrived only now: it was corrected before the case was raised
 * anew, and nothing but a correction is raised anew, so that is what it says from now on.
 */
export function correctEarlierCard(
  card: Readonly<{ code: CaseCode; roomId: RoomId; going: string; eventId: EventId }>,
  context: AlertContext,
): readonly Effect[] {
  const alert = context.state.alerts.alerts.get(card.code);
  const languages = committeeOf(context.state, card.roomId)?.languages;
  if (alert === undefined || languages === undefined) return [];
  if (alert.reach.some((reach) => reach.going === card.going)) return [];
  const { roomId, going, eventId } = card;
  const reach = { roomId, going, cant: "", languages, cardId: eventId, failure: null };
  return editIn(reach, { ...alert, ending: "refuted", change: { text: null } }, context);
}

function warnUnreached(alert: Alert, context: AlertContext): readonly Effect[] {
  const { code, area } = alert;
  if (alert.reach.length === 0) {
    return [warn(context, [title("alert-no-route", { case: code, area })], { case: code, area })];
  }
  return unopened(alert, context.state).map(({ name }) =>
    warn(context, [title("alert-not-open", { case: code, name })], { case: code, area }),
  );
}

/** Committees on the route that were not told, because their room was not there. */
export function unopened(alert: Alert, state: NetworkState): readonly Committee[] {
  const reached = new Set(alert.reach.map((reach) => reach.roomId));
  return routeOf(state.committees, alert.area, alert.severity).filter(
    ({ roomId }) => roomId === null || !reached.has(roomId),
  );
}

function warnUndelivered(
  alert: Alert,
  event: AlertEvent & { type: "undelivered" },
  context: AlertContext,
): Effect {
  const name = committeeOf(context.state, event.roomId)?.name ?? "";
  const lines = [
    title("alert-undelivered", { case: alert.code, name }),
    line("alert-undelivered-why", { why: event.why }),
  ];
  return warn(context, lines, { case: alert.code, area: alert.area });
}

/** The committee whose room this is. */
export function committeeOf(state: NetworkState, roomId: RoomId): Committee | undefined {
  return committeeAt(state.committees, roomId);
}

/** Members of a committee's room who were admitted to it, and are who was admitted. */
export function respondersIn(roomId: RoomId, context: AlertContext): readonly UserId[] {
  const id = committeeOf(context.state, roomId)?.id;
  if (id === undefined) return [];
  return holdersOf(context, { role: "responder", scope: id }).map(({ userId }) => userId);
}

function onCallIn(roomId: RoomId, context: AlertContext): OnCall {
  return {
    userIds: respondersIn(roomId, context).slice(0, MENTIONS_MAX),
    nowMs: context.nowMs,
  };
}

function laneOf(alert: Alert): Lane {
  return alert.severity === "urgent" ? "urgent" : "normal";
}
