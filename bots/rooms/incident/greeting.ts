/** What an incident room says to whoever comes. */
import type { Greet } from "../../../shared/conversation/arrival/greeting.ts";
import { title } from "../../../shared/language/text.ts";
import { headArgs } from "../../../shared/telling/alert.ts";
import { seenAs } from "../../../shared/telling/room-name.ts";
import { ownWordsOf } from "../../../shared/telling/situation.ts";
import { cardOf, languagesOf } from "../room/inside.ts";
import { alertOf } from "../room/seen.ts";
import { situationLines } from "./situation.ts";

/** Nothing while it closes: whoever comes then is shown out again. */
export const greetIncident: Greet = (place, context) => {
  if (place.kind !== "incident" || place.room.phase !== "open") return undefined;
  const { room } = place;
  const alert = alertOf(room, context);
  if (alert === undefined) return undefined;
  const first = {
    heads: [title("rooms-situation", { case: alert.code, ...headArgs(alert) })],
    words: ownWordsOf(alert),
  };
  const lines = [...situationLines(room, alert, context), ...seenAs(context.state, place)];
  return { languages: languagesOf(room, context), first, lines, card: cardOf(room) };
};
