/** Who is there and who is on the way, for those who are in the room. */
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert, Answer } from "../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import { peopleIn } from "../room/seen.ts";

/** By name: they have to find one another at the scene. */
export function presenceLines(
  room: EphemeralRoom,
  alert: Alert,
  context: NetworkContext,
): readonly Line[] {
  return (["here", "going"] as const).flatMap((answer) => {
    const people = namesOf({ answer, room, alert }, context).join(", ");
    return people === "" ? [] : [line(`rooms-who-${answer}`, { people })];
  });
}

function namesOf(
  { answer, room, alert }: Readonly<{ answer: Answer; room: EphemeralRoom; alert: Alert }>,
  context: NetworkContext,
): readonly string[] {
  return peopleIn(room, context).flatMap(({ tag, userId }) => {
    const response = alert.responses.get(tag);
    if (response?.answer !== answer) return [];
    const name = userId.slice(1, userId.indexOf(":"));
    const { minutes } = response;
    return [answer === "going" && minutes !== null ? `${name} (${minutes} min)` : name];
  });
}
