/** What became of an effect: a room that was made, one that was closed. */
import { NOTHING, type Outcome } from "../../shared/core/bot.ts";
import type { Receipt } from "../../shared/core/protocol/effect.ts";
import { warn } from "../../shared/conversation/answer/replies.ts";
import type { EphemeralRoom } from "../../shared/domain/streams/rooms.ts";
import { title } from "../../shared/language/text.ts";
import { settleClosing } from "./closing.ts";
import { onIncidentOpened } from "./incident/incident.ts";
import { withEvents, type RoomsContext } from "./incident/inside.ts";
import { decideRooms } from "./room.ts";
import { onTemporaryOpened } from "./temporary/temporary.ts";
import { parseTicket, type Ticket } from "./tickets.ts";

export function onRoomsReceipt(receipt: Receipt, context: RoomsContext): Outcome {
  const ticket = parseTicket(receipt.ticket);
  switch (ticket?.of) {
    case "opening":
      return settleOpening(ticket, receipt, context);
    case "closing":
      return settleClosing(ticket, receipt, context);
    case undefined:
      return NOTHING;
  }
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
