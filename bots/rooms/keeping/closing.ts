/** How a room ends: it is told why, everyone is removed, and a receipt says what remains. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { looksLikeCode, parseCode } from "../../../shared/core/values/case-code.ts";
import type { Effect, Emptied, Receipt } from "../../../shared/core/protocol/effect.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  warn,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { roomsOfCode, type EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { after, alertOf, cardOf, sayInside, withEvents } from "../incident/inside.ts";
import type { RoomsContext } from "../incident/inside.ts";
import { decideRooms, dueRooms, type Why } from "./room.ts";
import { parseTicket, ticketOf } from "./tickets.ts";

/** `room close CODE`. For a room that failed to close, tries once more. */
export function closeByCommand(asked: Asked, context: RoomsContext): Outcome {
  const written = asked.args[0] ?? "";
  const code = parseCode(written);
  if (code === undefined) {
    if (!looksLikeCode(written)) return askForForm(asked, "rooms-code-missing");
    return refuseOnly(asked, {
      reason: "wrong-code",
      lines: [title("rooms-code-slip", { written })],
    });
  }
  const found = roomsOfCode(context.state.rooms, code);
  const room = found.find(({ phase }) => phase !== "closed") ?? found[0];
  if (room === undefined) {
    const lines = [title("rooms-unknown", { room: code })];
    return refuseOnly(asked, { reason: "unknown-case", lines });
  }
  switch (room.phase) {
    case "closed":
      return refuseOnly(asked, {
        reason: "closed",
        lines: [title("rooms-closed", { room: code })],
      });
    case "requested": {
      const lines = [title("rooms-not-there", { room: code })];
      return refuseOnly(asked, { reason: "unknown-case", lines });
    }
    case "open":
    case "closing": {
      const closing =
        room.phase === "open"
          ? closeRoom(room, "command", context)
          : only(...closeEffects(room, context));
      const lines = [title("rooms-closing", { room: code })];
      const reply = answer(asked, lines, cardOf(room));
      return { ...closing, effects: [reply, ...closing.effects] };
    }
  }
}

/** What is due: rooms whose time has come. Each is closed once, for its phase changes with it. */
export function onRoomsTick(context: RoomsContext): Outcome {
  const due = dueRooms(context.state.rooms, context.nowMs);
  if (due.length === 0) return NOTHING;
  const outcomes = due.map((room) => {
    const isOver = (alertOf(room, context)?.ending ?? null) !== null;
    return closeRoom(room, isOver ? "ended" : "expired", context);
  });
  return joined(...outcomes);
}

/** The room is gone, or it is not: either way the organizers are told what is true. */
export function settleClosing({ ticket: json, result }: Receipt, context: RoomsContext): Outcome {
  const ticket = parseTicket(json);
  if (ticket?.of !== "closing") return NOTHING;
  const { ref } = ticket;
  const room = context.state.rooms.get(ref);
  // It was closed by another way, such as a second order.
  if (room?.phase !== "closing") return NOTHING;
  if (!result.ok) {
    const lines = [
      title("rooms-close-failed", { room: room.code, codename: room.codename }),
      line("rooms-close-again", { room: room.code }),
    ];
    return only(warn(context, lines, { room: room.code }));
  }
  const { emptied } = result;
  const removed = emptied?.removed ?? 0;
  const decision = decideRooms({ do: "settle", ref, removed }, context.state.rooms);
  if (!decision.ok) return NOTHING;
  return withEvents(decision.events, [receiptFor(room, emptied, context)]);
}

function closeRoom(room: EphemeralRoom, why: Why, context: RoomsContext): Outcome {
  const decision = decideRooms({ do: "close", ref: room.ref, why }, context.state.rooms);
  if (!decision.ok) return NOTHING;
  const lines = [title(`rooms-goodbye-${why}`), line("rooms-goodbye-next")];
  const inside = after(decision.events, context);
  return withEvents(decision.events, [
    ...sayInside(room, lines, inside),
    ...closeEffects(room, inside),
  ]);
}

/** The end of a room that is on record as closing. */
export function closeEffects(room: EphemeralRoom, context: RoomsContext): readonly Effect[] {
  const { ref, roomId, code } = room;
  if (roomId === null) return [];
  const uncounted = Object.values(context.network.bots);
  const ticket = ticketOf({ of: "closing", ref });
  return [{ do: "close-room", roomId, uncounted, ticket, about: code }];
}

/**
 * Says what was erased and what was not: nothing here is traceless. The count is the homeserver's
 * list after the removals, and is not known where the bot had left before it could be kept.
 */
function receiptFor(
  room: EphemeralRoom,
  emptied: Emptied | undefined,
  context: RoomsContext,
): Effect {
  const lines = [
    title("rooms-receipt", { room: room.code, codename: room.codename }),
    ...countLines(emptied),
    item("rooms-receipt-left"),
    item("rooms-receipt-server"),
    item("rooms-receipt-phones"),
  ];
  const place = { roomId: context.network.managementRoom };
  return answer({ message: place, language: context.settings.language }, lines, {
    ...cardOf(room),
    kind: "receipt",
    ...(emptied === undefined ? {} : { counts: emptied }),
  });
}

function countLines(emptied: Emptied | undefined): readonly Line[] {
  if (emptied === undefined) return [item("rooms-receipt-unknown")];
  const { removed, staying } = emptied;
  return [
    item("rooms-receipt-removed", { count: removed }),
    ...(staying > 0 ? [item("rooms-receipt-staying", { count: staying })] : []),
  ];
}
