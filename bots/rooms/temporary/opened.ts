/** A temporary room is there. */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { answer } from "../../../shared/conversation/answer/answers.ts";
import { strangersIn } from "../../../shared/conversation/news/strangers.ts";
import { line, title } from "../../../shared/language/text.ts";
import { cardOf } from "../room/inside.ts";
import type { Opened } from "../room/opening.ts";
import { timeLeft } from "../room/seen.ts";

/** Its code goes to the organizer who asked; its title is said inside, to whoever comes. */
export function onTemporaryOpened({ room, asker, context }: Opened): Outcome {
  const { roomId, code, codename } = room;
  if (roomId === null) return NOTHING;
  const made = [
    title("rooms-made", { room: code, title: room.title }),
    line("rooms-made-next", { room: code, codename, ...timeLeft(room, context.nowMs) }),
  ];
  return only(
    answer(asker, made, cardOf(room)),
    ...strangersIn(roomId, { kind: room.kind, room }, context),
  );
}
