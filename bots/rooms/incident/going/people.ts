/** Those who are in a room, or on their way into it, for whoever comes. */
import { membersOfTeam } from "../../../../shared/domain/authority/teams.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import { nameOfUser } from "../../../../shared/telling/person-name.ts";
import { peopleIn } from "../../room/seen.ts";
import { presenceLines } from "./presence.ts";

/** Who goes, is there and home, and who is there for the law. */
export function peopleLines(
  room: EphemeralRoom,
  alert: Alert,
  context: NetworkContext,
): readonly Line[] {
  return [...presenceLines(room, alert, context), ...legalLines(room, context)];
}

/** Who of those inside, or asked in, is there for the law; nothing where nobody is. */
function legalLines(room: EphemeralRoom, context: NetworkContext): readonly Line[] {
  const tags = new Set(membersOfTeam("legal", context).map(({ tag }) => tag));
  const names = peopleIn(room, context)
    .filter(({ tag }) => tags.has(tag) && room.invited.has(tag))
    .map(({ userId }) => nameOfUser(userId));
  return names.length === 0 ? [] : [line("rooms-legal", { people: names.join(", ") })];
}
