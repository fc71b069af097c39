/** What became of an effect: a room that was made, one that was closed, somebody's removal. */
import { NOTHING, type Outcome } from "../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../shared/core/effect.ts";
import type { Entry } from "../../shared/core/entry.ts";
import { warn } from "../../shared/conversation/replies.ts";
import { peopleShapes } from "../../shared/domain/people.ts";
import type { EphemeralRoom } from "../../shared/domain/rooms.ts";
import { eventOf } from "../../shared/domain/stream.ts";
import { line, title } from "../../shared/language/text.ts";
import { settleClosing } from "./closing.ts";
import { onIncidentOpened } from "./incident.ts";
import { cardOf, withEvents, type RoomsContext } from "./inside.ts";
import { decideRooms } from "./room.ts";
import { onTemporaryOpened } from "./temporary.ts";
import { parseTicket, ticketOf, type Ticket } from "./tickets.ts";

export function onRoomsReceipt(receipt: Receipt, context: RoomsContext): Outcome {
  const ticket = parseTicket(receipt.ticket);
  switch (ticket?.of) {
    case "opening":
      return settleOpening(ticket, receipt, context);
    case "closing":
      return settleClosing(ticket, receipt, context);
    case "removal":
      return settleRemoval(ticket, receipt, context);
    case undefined:
      return NOTHING;
  }
}

/** Somebody was revoked: out of every room that is not closed, and nothing is said there before. */
export function onPeopleEntry(entry: Entry, context: RoomsContext): Outcome {
  const event = eventOf(peopleShapes, entry);
  if (event?.type !== "revoked") return NOTHING;
  const effects = [...context.state.rooms.values()].flatMap(({ ref, roomId }): Effect[] => {
    if (roomId === null) return [];
    const members = context.rooms.members(roomId).filter(({ tag }) => tag === event.person);
    const ticket = ticketOf({ of: "removal", ref });
    return members.map(({ userId }) => ({
      ...({ do: "remove", roomId, userId, isStrict: true, lane: "urgent" } as const),
      ticket,
    }));
  });
  return { facts: [], effects };
}

function settleOpening(
  { ref, language }: Ticket & { of: "opening" },
  { result }: Receipt,
  context: RoomsContext,
): Outcome {
  const room = context.state.rooms.get(ref);
  if (room === undefined || room.phase !== "requested") return NOTHING;
  if (!result.ok || result.roomId === undefined) return giveUp(room, context);
  const { roomId } = result;
  switch (room.kind) {
    case "incident":
      return onIncidentOpened(room, roomId, context);
    case "temporary":
      return onTemporaryOpened(room, { roomId, language }, context);
  }
}

/** The next who goes, or the organizer, may try again. */
function giveUp(room: EphemeralRoom, context: RoomsContext): Outcome {
  const decision = decideRooms({ do: "settle", ref: room.ref, removed: 0 }, context.state.rooms);
  if (!decision.ok) return NOTHING;
  const { code } = room;
  const lines = [title("rooms-open-failed", { room: code, kind: room.kind })];
  return withEvents(decision.events, [warn(context, lines, { room: code })]);
}

function settleRemoval(
  { ref }: Ticket & { of: "removal" },
  { result }: Receipt,
  context: RoomsContext,
): Outcome {
  const room = context.state.rooms.get(ref);
  if (result.ok || room === undefined) return NOTHING;
  const lines = [
    title("rooms-removal-failed", { room: room.code }),
    line("rooms-removal-next", { room: room.code }),
  ];
  return { facts: [], effects: [warn(context, lines, { room: cardOf(room).room })] };
}
