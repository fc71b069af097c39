/** Who counts for a case now, and in which rooms its people are. */
import { overlaps } from "../../../shared/core/values/area.ts";
import type { AreaPath, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import { electorateIn } from "../../../shared/domain/authority/electorate.ts";
import {
  grantsOf,
  holdersOf,
  standingOf,
  type Standing,
} from "../../../shared/domain/authority/authority.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { Electorate } from "../case/cases.ts";

export type VerifyContext = NetworkContext;
type Place = Pick<Case, "area" | "severity">;

/** Confirmer rooms whose area has to do with this place. */
export function confirmerRoomsOf(area: AreaPath, context: VerifyContext): readonly RoomId[] {
  return [...context.state.people.confirmerRooms]
    .filter(([covered]) => overlaps(covered, area))
    .map(([, roomId]) => roomId);
}

/** Admitted confirmers of overlapping areas who are in their room, and how many must agree. */
export function electorateOf(place: Place, context: VerifyContext): Electorate {
  const people = electorateIn(place.area, context);
  const { settings } = context;
  return { people, quorum: Math.max(1, settings.quorum[place.severity]) };
}

/** The cases that may be voted on now and lie in an area of this confirmer. */
export function openCasesOf(
  person: Tag,
  context: VerifyContext,
  isWanted: (found: Case) => boolean,
): readonly Case[] {
  const { state } = context;
  const areas = grantsOf(context, person, "confirmer").map((grant) => grant.scope);
  return [...state.cases.live.values()].filter(
    (found) =>
      isWanted(found) &&
      areas.some((area) => area !== null && overlaps(area as AreaPath, found.area)),
  );
}

/** Organizers who can act: admitted, and joined to the management room. */
export function organizersOf(context: VerifyContext): ReadonlySet<Tag> {
  return new Set(holdersOf(context, { role: "organizer", scope: null }).map(({ tag }) => tag));
}

/** How many people in this room can be given no key: nobody can tell which devices are theirs. */
export function unreadingIn(roomId: RoomId, { network, rooms }: VerifyContext): number {
  const bots = Object.values(network.bots);
  return rooms.members(roomId).filter(({ userId, membership, identity }) => {
    return membership === "join" && identity === undefined && !bots.includes(userId);
  }).length;
}

/** The sender, as the roster knows her with the identity that she wrote with. */
export function senderStanding(message: Received, context: VerifyContext): Standing {
  return standingOf(context.state, message);
}
