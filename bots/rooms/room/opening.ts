/** What became of a room that was asked for: it is there, or whoever asked may try again. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Receipt } from "../../../shared/core/protocol/effect.ts";
import { warn, type Asker } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { record } from "./record.ts";
import { parseTicket } from "./tickets.ts";

type Kind = EphemeralRoom["kind"];

/** Who asked for the room is answered there; `context` knows that it is open. */
export type Opened = Readonly<{ room: EphemeralRoom; asker: Asker; context: NetworkContext }>;

/** What follows when a room of this kind is there; other receipts are not its business. */
export function whenOpened(kind: Kind, then: (opened: Opened) => Outcome) {
  return ({ ticket: json, result }: Receipt, context: NetworkContext): Outcome => {
    const ticket = parseTicket(json);
    if (ticket?.of !== "opening") return NOTHING;
    const { ref, language, roomId = context.network.managementRoom } = ticket;
    const room = context.state.rooms.get(ref);
    if (room?.phase !== "requested" || room.kind !== kind) return NOTHING;
    if (!result.ok || result.roomId === undefined) return giveUp(room, context);
    const opened = record({ do: "open", ref, roomId: result.roomId }, context);
    const inside = opened?.context.state.rooms.get(ref);
    if (opened === undefined || inside === undefined) return NOTHING;
    const asker = { message: { roomId }, language };
    return joined(opened.outcome, then({ room: inside, asker, context: opened.context }));
  };
}

/** The next who goes, or the organizer, may try again. */
function giveUp(room: EphemeralRoom, context: NetworkContext): Outcome {
  const { ref, code, kind } = room;
  const settled = record({ do: "settle", ref, removed: 0 }, context);
  if (settled === undefined) return NOTHING;
  const lines = [title("rooms-open-failed", { room: code, kind })];
  return joined(settled.outcome, only(warn(context, lines, { room: code })));
}
