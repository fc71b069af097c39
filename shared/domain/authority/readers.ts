/**
 * Who may read what a bot says in a room: members, admitted for that very room, with the identity
 * that was pinned. Asked each time a key is shared, so whom the homeserver shows in a room, and
 * when, decides nothing (design section 3).
 */
import type { Invitation, Member, Network, RoomSeen } from "../../core/bot.ts";
import type { UserId } from "../../core/values/ids.ts";
import { hasPlaceIn, roomAt, roomOfRef, type NetworkRoom } from "../network-rooms.ts";
import type { NetworkState } from "../network-state.ts";

/**
 * Those of the members who may read. Our bots are among them; that each has the identity which
 * `init` pinned is for the asker to see to. In a room that is neither the network's nor anybody's
 * direct chat nobody else reads.
 */
export function readersOf(
  state: NetworkState,
  network: Network,
  { roomId, members, personOf }: RoomSeen,
): readonly Member[] {
  const place = roomAt(state, network, roomId);
  const bots = new Set<UserId>(Object.values(network.bots));
  return members.filter((member) => {
    if (bots.has(member.userId)) return true;
    if (!isSamePerson(state, member)) return false;
    if (place === undefined) return member.userId === personOf;
    return hasPlaceIn(state, place, member.tag);
  });
}

/**
 * True when the identity that is known of a member now is the one that counts: that which was
 * pinned, else the first that was seen. None at all is not another one. Once an identity was found
 * changed it stays so until an organizer acts, whatever the homeserver shows afterwards.
 */
export function isSamePerson(
  state: NetworkState,
  member: Pick<Member, "tag" | "identity" | "hasNewIdentity">,
): boolean {
  const known = state.people.persons.get(member.tag);
  const pinned = known?.identity ?? null;
  if ((known?.changedTo ?? null) !== null) return false;
  if (pinned === null) return member.hasNewIdentity !== true;
  return member.identity === undefined || member.identity === pinned;
}

/** True for whoever was admitted to what this room is for, and is still the one who was. */
export function belongsIn(state: NetworkState, place: NetworkRoom, member: Member): boolean {
  return hasPlaceIn(state, place, member.tag) && isSamePerson(state, member);
}

/** False for whoever is not, or not any more, in the roster of that room. */
export function mayBeInvited(
  state: NetworkState,
  network: Network,
  { userId, tag, to }: Invitation,
): boolean {
  if (Object.values(network.bots).includes(userId)) return true;
  const place = "roomId" in to ? roomAt(state, network, to.roomId) : roomOfRef(state, to.ref);
  if (place !== undefined && isOverFor(state, place)) return false;
  const isChanged = (state.people.persons.get(tag)?.changedTo ?? null) !== null;
  return place !== undefined && !isChanged && hasPlaceIn(state, place, tag);
}

/** Nobody is asked into a room that closes, nor into one that comes after the end of its alert. */
function isOverFor(state: NetworkState, place: NetworkRoom): boolean {
  if (place.kind !== "incident" && place.kind !== "temporary") return false;
  const { phase, code } = place.room;
  if (phase === "open") return false;
  if (phase !== "requested") return true;
  if (place.kind === "temporary") return false;
  return (state.alerts.alerts.get(code)?.ending ?? null) !== null;
}
