/** `room list`: what there is now. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { peopleIn, timeLeft } from "../room/seen.ts";

/** Most rooms that one answer lists. */
const LISTED_MAX = 40;

/** `room list`: everything that is not closed yet, the one that closes first on top. */
export function listRooms(asked: Asked, context: NetworkContext): Outcome {
  const rooms = [...context.state.rooms.live.values()].sort(
    (one, other) => one.closesAtMs - other.closesAtMs,
  );
  if (rooms.length === 0) return answerOnly(asked, [title("rooms-none")]);
  const left = rooms.length - LISTED_MAX;
  const lines = [
    title("rooms-list", { count: rooms.length }),
    ...rooms.slice(0, LISTED_MAX).map((room) => roomItem(room, context)),
    ...(left > 0 ? [line("rooms-list-more", { count: left })] : []),
  ];
  return answerOnly(asked, lines, { counts: { rooms: rooms.length } });
}

function roomItem(room: EphemeralRoom, context: NetworkContext): Line {
  const { code, kind, phase } = room;
  return item("rooms-list-item", {
    ...{ room: code, kind, phase, title: room.title, codename: room.codename },
    ...timeLeft(room, context.nowMs),
    people: peopleIn(room, context).length,
  });
}
