/** Who is there, on the way and home, for those who are in the room: in one line, by name. */
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { isOut, type Alert, type Answer } from "../../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import { nameOfUser } from "../../../../shared/telling/person-name.ts";
import { peopleIn } from "../../room/seen.ts";

/** They have to find one another at the scene. Nothing while nobody has answered. */
export function presenceLines(
  room: EphemeralRoom,
  alert: Alert,
  context: NetworkContext,
): readonly Line[] {
  const named = (answer: Answer) => namesOf({ answer, room, alert }, context);
  const [here, going, home] = [named("here"), named("going"), named("home")];
  const before = here.length + going.length;
  if (before + home.length === 0) return [];
  const args = {
    ...{ heres: here.length, here: here.join(", ") },
    ...{ goings: going.length, going: going.join(", ") },
    ...{ homes: home.length, home: home.join(", ") },
    gapBeforeGoing: here.length * going.length,
    gapBeforeHome: before * home.length,
  };
  return [line("rooms-present", args)];
}

function namesOf(
  { answer, room, alert }: Readonly<{ answer: Answer; room: EphemeralRoom; alert: Alert }>,
  context: NetworkContext,
): readonly string[] {
  return peopleIn(room, context).flatMap(({ tag, userId }) => {
    const response = alert.responses.get(tag);
    if (response?.answer !== answer) return [];
    // Whoever stands by is not on the way.
    if (answer === "going" && !isOut(response)) return [];
    const { minutes } = response;
    const name = nameOfUser(userId);
    return [answer === "going" && minutes !== null ? `${name} (${minutes} min)` : name];
  });
}
