/** Who counts for a case now, and in which rooms its people are. */
import type { AreaPath, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import {
  grantsOf,
  holdersOf,
  standingOf,
  type Standing,
} from "../../../shared/domain/authority/authority.ts";
import { electorateOf, type Electorate } from "../../../shared/domain/authority/electorate.ts";
import { standingFor } from "../../../shared/domain/merged.ts";
import { concerns, type Case } from "../../../shared/domain/streams/cases.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";

export type VerifyContext = NetworkContext;

/** Confirmer rooms whose area has to do with this place; all of them for null. */
export function confirmerRoomsOf(area: AreaPath | null, context: VerifyContext): readonly RoomId[] {
  return [...context.state.people.confirmerRooms]
    .filter(([covered]) => concerns({ circle: area }, covered))
    .map(([, roomId]) => roomId);
}

/** The cases that may be voted on now, each thing once, of which this confirmer is asked. */
export function openCasesOf(
  person: Tag,
  context: VerifyContext,
  isWanted: (found: Case) => boolean,
): readonly Case[] {
  const { state } = context;
  const areas = grantsOf(context, person, "confirmer").map((grant) => grant.scope);
  return [...state.cases.live.values()].filter(
    (found) =>
      found.mergedInto === null &&
      isWanted(found) &&
      areas.some((area) => area !== null && concerns(found, area as AreaPath)),
  );
}

/** Who counts for a case: for one that was merged, those of the case that stands for it. */
export function judgesOf(found: Case, context: VerifyContext): Electorate {
  return electorateOf(standingFor(context.state.cases, found), context);
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
