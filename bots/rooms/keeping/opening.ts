/** What became of a room that was asked for: it is there, or whoever asked may try again. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { Receipt } from "../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { withEvents, type RoomsContext } from "../incident/inside.ts";
import { decideRooms } from "./room.ts";
import { parseTicket } from "./tickets.ts";

/** `language` is that of whoever asked for the room. */
export type Opened = Readonly<{ room: EphemeralRoom; roomId: RoomId; language: string }>;

/** Hands a room of this kind to `then` when it is there; other receipts are not its business. */
export function settleOpening(
  receipt: Receipt,
  context: RoomsContext,
  { kind, then }: Readonly<{ kind: EphemeralRoom["kind"]; then: (opened: Opened) => Outcome }>,
): Outcome {
  const ticket = parseTicket(receipt.ticket);
  if (ticket?.of !== "opening") return NOTHING;
  const room = context.state.rooms.get(ticket.ref);
  if (room?.phase !== "requested" || room.kind !== kind) return NOTHING;
  const { result } = receipt;
  if (!result.ok || result.roomId === undefined) return giveUp(room, context);
  return then({ room, roomId: result.roomId, language: ticket.language });
}

/** The next who goes, or the organizer, may try again. */
function giveUp(room: EphemeralRoom, context: RoomsContext): Outcome {
  const decision = decideRooms({ do: "settle", ref: room.ref, removed: 0 }, context.state.rooms);
  if (!decision.ok) return NOTHING;
  const { code } = room;
  const lines = [title("rooms-open-failed", { room: code, kind: room.kind })];
  return withEvents(decision.events, [warn(context, lines, { room: code })]);
}
