/** What an incident room says to whoever comes: the situation, who is there, and on the way. */
import type { Greet } from "../../../shared/conversation/arrival/greeting.ts";
import type { Alert, Answer } from "../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import { seenAs } from "../../../shared/telling/room-name.ts";
import {
  alertOf,
  cardOf,
  languagesOf,
  peopleIn,
  situationLines,
  type RoomsContext,
} from "./inside.ts";

/** Nothing while it closes: whoever comes then is shown out again. */
export const greetIncident: Greet = (place, context) => {
  if (place.kind !== "incident" || place.room.phase !== "open") return undefined;
  const { room } = place;
  const alert = alertOf(room, context);
  if (alert === undefined) return undefined;
  const [headline, ...situation] = situationLines(room, alert, context);
  if (headline === undefined) return undefined;
  const lines = [
    headline,
    ...whoIs("here", { room, alert }, context),
    ...whoIs("going", { room, alert }, context),
    ...situation,
    ...seenAs(context.state, place),
  ];
  return { languages: languagesOf(room, context), lines, card: cardOf(room) };
};

/** By name, for those who are in this room: they have to find one another at the scene. */
function whoIs(
  answer: Extract<Answer, "here" | "going">,
  { room, alert }: Readonly<{ room: EphemeralRoom; alert: Alert }>,
  context: RoomsContext,
): readonly Line[] {
  const names = peopleIn(room, context).flatMap(({ tag, userId }) => {
    const response = alert.responses.get(tag);
    if (response?.answer !== answer) return [];
    const name = userId.slice(1, userId.indexOf(":"));
    const { minutes } = response;
    return [answer === "going" && minutes !== null ? `${name} (${minutes} min)` : name];
  });
  return names.length === 0 ? [] : [line(`rooms-who-${answer}`, { people: names.join(", ") })];
}
