/** The end of a room is told while there is still time to put it off. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, title } from "../../../shared/language/text.ts";
import { sayInside } from "../room/inside.ts";
import { record } from "../room/record.ts";
import { alertOf, timeLeft } from "../room/seen.ts";

/** Those inside and the organizers hear it. After the end of an alert it was said with that. */
export function tellEnd(room: EphemeralRoom, context: NetworkContext): Outcome {
  const { ref, code, codename, kind } = room;
  if ((alertOf(room, context)?.ending ?? null) !== null) return NOTHING;
  const told = record({ do: "tell-end", ref }, context);
  if (told === undefined) return NOTHING;
  const time = timeLeft(room, context.nowMs);
  const inside = [title("rooms-ends-soon", time), line("rooms-ends-soon-next", { room: code })];
  const organizers = [
    title("rooms-ends-soon-room", { room: code, codename, kind, title: room.title, ...time }),
    line("rooms-extend-next", { room: code }),
  ];
  const warning = warn(context, organizers, { room: code });
  return joined(told.outcome, only(...sayInside(room, inside, context), warning));
}
