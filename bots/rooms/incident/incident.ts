/** Incident rooms: opened for the first who goes, joined by the others, closed when it is over. */
import { NOTHING, only, type Member, type Outcome, type Owed } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import type { RoomId, Tag, UserId } from "../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { alertShapes } from "../../../shared/domain/streams/alerts.ts";
import type { Alert, AlertEvent, Response } from "../../../shared/domain/streams/alerts.ts";
import { grantsOf } from "../../../shared/domain/authority/authority.ts";
import { roomsOfRole } from "../../../shared/domain/rooms-of-role.ts";
import { strangersIn } from "../../../shared/conversation/news/strangers.ts";
import { drawCodename } from "../../../shared/domain/codename.ts";
import { drawRef } from "../../../shared/domain/codes.ts";
import { INCIDENT_GRACE_MS } from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom, RoomEvent } from "../../../shared/domain/streams/rooms.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import { MESSAGE_TYPE, notice } from "../../../shared/language/content.ts";
import { composeAll, line, title } from "../../../shared/language/text.ts";
import { headline, nextLine } from "../../../shared/telling/alert.ts";
import { ownWords } from "../../../shared/telling/salute.ts";
import { after, alertOf, cardOf, sayInside, withEvents, type RoomsContext } from "./inside.ts";
import { closeEffects } from "../keeping/closing.ts";
import { decideRooms, incidentOf, type RequestPlan } from "../keeping/room.ts";
import { ticketOf } from "../keeping/tickets.ts";

/**
 * What an alert's turn means for its incident room. It may be heard late, after a rebuild or a long
 * outage: then the alert as it is now counts, and the time at which it happened.
 */
export function onAlertEntry(entry: Entry, context: RoomsContext): Outcome {
  const event = eventOf(alertShapes, entry);
  switch (event?.type) {
    case "answered":
      return onAnswered(event, context);
    case "raised":
      return onRaised(event, entry.atMs, context);
    case "updated":
      return onUpdated(event, context);
    case "ended":
      return onEnded(event, entry.atMs, context);
    case "proposed":
    case "targeted":
    case "lapsed":
    case "delivered":
    case "undelivered":
    case undefined:
      return NOTHING;
  }
}

/**
 * The room is there: those who answered meanwhile are asked in, and everybody is told. A room that
 * comes after the end is closed, and nobody hears of it but by the receipt.
 */
export function onIncidentOpened(
  room: EphemeralRoom,
  roomId: RoomId,
  context: RoomsContext,
): Outcome {
  const opening = decideRooms({ do: "open", ref: room.ref, roomId }, context.state.rooms);
  if (!opening.ok) return NOTHING;
  const alert = context.state.alerts.alerts.get(room.code);
  if (alert === undefined) return withEvents(opening.events, []);
  if (alert.ending !== null) return closeUnsaid(opening.events, room.ref, context);
  const events: RoomEvent[] = [...opening.events];
  const invitations: Effect[] = [];
  for (const [person, { answer, roomId: through }] of alert.responses) {
    if (!isOnTheWay({ answer })) continue;
    const asked = askIn({ ref: room.ref, person, through }, after(events, context));
    events.push(...asked.events);
    invitations.push(...asked.effects);
  }
  const opened = { ...room, roomId };
  const effects = [
    ...invitations,
    ...tellCommittees(opened, alert),
    ...strangersIn(roomId, { kind: room.kind, room }, context),
  ];
  return withEvents(events, effects);
}

function closeUnsaid(opened: readonly RoomEvent[], ref: string, context: RoomsContext): Outcome {
  const inside = after(opened, context);
  const closing = decideRooms({ do: "close", ref, why: "ended" }, inside.state.rooms);
  const room = inside.state.rooms.get(ref);
  if (!closing.ok || room === undefined) return withEvents(opened, []);
  return withEvents([...opened, ...closing.events], closeEffects(room, inside));
}

function onAnswered(event: AlertEvent & { type: "answered" }, context: RoomsContext): Outcome {
  const alert = context.state.alerts.alerts.get(event.code);
  if (alert === undefined || alert.ending !== null) return NOTHING;
  if (!isOnTheWay(alert.responses.get(event.who))) return NOTHING;
  const room = incidentOf(event.code, context.state.rooms);
  if (room === undefined) return request(event, context);
  const asked = askIn({ ref: room.ref, person: event.who, through: event.roomId }, context);
  return withEvents(asked.events, asked.effects);
}

function request(event: AlertEvent & { type: "answered" }, context: RoomsContext): Outcome {
  const member = memberFor(event.who, event.roomId, context);
  if (member === undefined) return NOTHING;
  const ref = drawRef(context);
  const codename = drawCodename(context);
  const organizers = organizerFor(event.who, context);
  const plan: RequestPlan = {
    ref,
    code: event.code,
    kind: "incident",
    title: "",
    codename,
    closesAtMs: context.nowMs + context.settings.roomLifeMs,
    creators: organizers.map((userId) => context.tagOf(userId)),
    people: [event.who],
  };
  const decision = decideRooms({ do: "request", plan }, context.state.rooms);
  if (!decision.ok) return NOTHING;
  const { verify, alert } = context.network.bots;
  const { language } = context.settings;
  return withEvents(decision.events, [
    {
      do: "create-room",
      ref,
      plan: {
        codename,
        additionalCreators: organizers,
        invite: [verify, alert, member.userId],
      },
      ticket: ticketOf({ of: "opening", ref, language }),
    },
  ]);
}

type Asking = Readonly<{ ref: string; person: Tag; through: RoomId }>;
type Asked = Readonly<{ events: readonly RoomEvent[]; effects: readonly Effect[] }>;

/**
 * Who was asked in and is not there: whether that went out is nowhere on record. Asked in twice is
 * better than waiting outside in vain.
 */
export function invitationsLost(room: EphemeralRoom, context: RoomsContext): readonly Owed[] {
  const alert = alertOf(room, context);
  const { roomId, invited } = room;
  if (roomId === null || alert === undefined || alert.ending !== null) return [];
  const inside = new Set(context.rooms.members(roomId).map(({ tag }) => tag));
  return [...alert.responses].flatMap(([person, response]) => {
    if (!isOnTheWay(response) || !invited.has(person) || inside.has(person)) return [];
    const member = memberFor(person, response.roomId, context);
    if (member === undefined) return [];
    const { userId } = member;
    return [
      {
        effect: { do: "invite", roomId, userId, about: room.code },
        onlyWhenRebuilt: true,
      } as const,
    ];
  });
}

function isOnTheWay(response: Pick<Response, "answer"> | undefined): boolean {
  return response?.answer === "going" || response?.answer === "here";
}

/** Asks somebody in once, as long as the committee that she answered through still counts her. */
function askIn({ ref, person, through }: Asking, context: RoomsContext): Asked {
  const nobody = { events: [], effects: [] };
  const member = memberFor(person, through, context);
  const decision = decideRooms({ do: "invite", ref, person }, context.state.rooms);
  const roomId = context.state.rooms.get(ref)?.roomId;
  if (member === undefined || !decision.ok || !roomId) return nobody;
  const { userId } = member;
  const about = context.state.rooms.get(ref)?.code;
  const effect: Effect = { do: "invite", roomId, userId, ...(about && { about }) };
  return { events: decision.events, effects: [effect] };
}

/** The person behind a tag, if she is a member of this committee and admitted to it now. */
function memberFor(person: Tag, through: RoomId, context: RoomsContext): Member | undefined {
  const { state, network, rooms } = context;
  const isAdmitted = grantsOf(context, person, "responder").some((grant) =>
    roomsOfRole(state, network, grant).includes(through),
  );
  return isAdmitted ? rooms.members(through).find((member) => member.tag === person) : undefined;
}

/**
 * An organizer who may undo the bot in this room. One who does not go herself, if there is one:
 * a creator can be removed by nobody when the room closes.
 */
function organizerFor(goer: Tag, context: RoomsContext): readonly UserId[] {
  const { network, rooms } = context;
  const organizers = rooms
    .members(network.managementRoom)
    .filter(({ tag }) => grantsOf(context, tag, "organizer").length > 0);
  const chosen = organizers.find(({ tag }) => tag !== goer) ?? organizers[0];
  return chosen === undefined ? [] : [chosen.userId];
}

/** Raised anew after a correction: the room of the first time, if it is still there, stays. */
function onRaised(
  { code }: AlertEvent & { type: "raised" },
  atMs: number,
  context: RoomsContext,
): Outcome {
  const room = incidentOf(code, context.state.rooms);
  const alert = context.state.alerts.alerts.get(code);
  if (room === undefined || alert === undefined || alert.ending !== null) return NOTHING;
  const closesAtMs = Math.min(atMs, context.nowMs) + context.settings.roomLifeMs;
  return expireAt(room, Math.max(room.closesAtMs, closesAtMs), context);
}

function onUpdated(event: AlertEvent & { type: "updated" }, context: RoomsContext): Outcome {
  const room = incidentOf(event.code, context.state.rooms);
  const alert = context.state.alerts.alerts.get(event.code);
  if (room?.phase !== "open" || alert === undefined) return NOTHING;
  const change = event.certainty === "Observed" ? "affirmed" : "doubted";
  const head = event.text === null ? change : "updated";
  const lines = [headline(alert, head), ...ownWords(event.text)];
  return only(...sayInside(room, lines, context));
}

/** It is over, whichever way: people say that they are home, and the room closes soon. */
function onEnded(
  event: AlertEvent & { type: "ended" },
  atMs: number,
  context: RoomsContext,
): Outcome {
  const room = incidentOf(event.code, context.state.rooms);
  const alert = context.state.alerts.alerts.get(event.code);
  if (room === undefined || alert === undefined || alert.ending === null) return NOTHING;
  const endMs = Math.min(atMs, context.nowMs) + INCIDENT_GRACE_MS;
  const closesAtMs = Math.min(room.closesAtMs, endMs);
  const outcome = expireAt(room, closesAtMs, context);
  if (room.phase !== "open") return outcome;
  const minutes = Math.max(0, Math.ceil((closesAtMs - context.nowMs) / MINUTE_MS));
  const lines = [
    headline(alert, event.how),
    ...ownWords(event.text),
    nextLine(alert, event.how),
    line("rooms-over", { case: event.code, minutes }),
  ];
  return { ...outcome, effects: sayInside(room, lines, context) };
}

function expireAt(room: EphemeralRoom, closesAtMs: number, context: RoomsContext): Outcome {
  const decision = decideRooms({ do: "expire-at", ref: room.ref, closesAtMs }, context.state.rooms);
  return decision.ok ? withEvents(decision.events, []) : NOTHING;
}

/** Only that there is a room: those who go are asked in one by one. */
function tellCommittees(room: EphemeralRoom, alert: Alert): readonly Effect[] {
  return alert.reach
    .filter((reach) => reach.failure === null)
    .map(({ roomId, languages }) => ({
      do: "send",
      roomId,
      type: MESSAGE_TYPE,
      content: notice(
        composeAll(languages, [
          title("rooms-incident-open", { case: room.code, codename: room.codename }),
        ]),
        cardOf(room),
      ),
    }));
}
