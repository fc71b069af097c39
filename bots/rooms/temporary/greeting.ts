/** What a temporary room says to whoever comes: its true title, and for how long it is there. */
import type { Greet } from "../../../shared/conversation/arrival/greeting.ts";
import { line, title } from "../../../shared/language/text.ts";
import { seenAs } from "../../../shared/telling/room-name.ts";
import { cardOf, languagesOf } from "../room/inside.ts";
import { timeLeft } from "../room/seen.ts";

export const greetTemporary: Greet = (place, context) => {
  if (place.kind !== "temporary" || place.room.phase !== "open") return undefined;
  const { room } = place;
  const lines = [
    title("rooms-welcome", { title: room.title }),
    ...seenAs(context.state, place),
    line("rooms-until", timeLeft(room, context.nowMs)),
    line("rooms-welcome-keep"),
  ];
  return { languages: languagesOf(room, context), lines, card: cardOf(room) };
};
