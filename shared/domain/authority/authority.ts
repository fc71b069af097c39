/**
 * Who may do what: a role is a membership of a room **and** an admission with the same pinned
 * identity. The homeserver can forge the first, never the second (design section 3).
 */
import type { Member, Network, RoomsView } from "../../core/bot.ts";
import type { Tag, UserId } from "../../core/values/ids.ts";
import { serverOf } from "../../core/values/ids.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { Grant, Role } from "../streams/people.ts";
import type { NetworkState } from "../network-state.ts";
import { roomsOfRole } from "../standing/rooms-of-role.ts";
import { isSamePerson } from "./readers.ts";

type Seeing = Readonly<{ state: NetworkState; network: Network; rooms: RoomsView }>;

export type Standing = "good" | "not-admitted" | "changed-identity" | "not-pinned";

/**
 * What the roster says of a sender, whatever the role. An admission pins an identity and decides
 * alone from then on; without one, an identity must be the first that was seen.
 */
export function standingOf(
  state: NetworkState,
  sender: Pick<Received, "senderTag" | "identityTag" | "hasNewIdentity">,
): Standing {
  const known = state.people.persons.get(sender.senderTag);
  if (known !== undefined && known.changedTo !== null) return "changed-identity";
  const pinned = known?.identity ?? null;
  if (pinned !== null) return pinned === sender.identityTag ? "good" : "changed-identity";
  if (sender.hasNewIdentity) return "changed-identity";
  return known === undefined ? "not-admitted" : "not-pinned";
}

/** True when the roster holds this person, in whatever role and standing. */
export function isAdmitted(person: Tag, state: NetworkState): boolean {
  return state.people.persons.has(person);
}

/** The grants of one role that count now: admitted, and a member of the room that goes with it. */
export function grantsOf(
  { state, network, rooms }: Seeing,
  person: Tag,
  role: Role,
): readonly Grant[] {
  const grants = state.people.persons.get(person)?.grants ?? [];
  return grants.filter((grant) => {
    if (grant.role !== role) return false;
    return roomsOfRole(state, network, grant).some((roomId) =>
      rooms.members(roomId).some((one) => one.tag === person && counts(state, one)),
    );
  });
}

/**
 * True for accounts on the network's own server, where those exist only by an organizer's act.
 * Whoever was revoked is a stranger everywhere.
 */
export function isNeighbor(
  state: NetworkState,
  network: Network,
  person: Readonly<{ userId: UserId; tag: Tag }>,
): boolean {
  if (network.neighbors !== "server" || state.people.revoked.has(person.tag)) return false;
  return isOnOwnServer(network, person.userId);
}

/** An account on the server that the bots are on. */
export function isOnOwnServer({ serverName }: Network, userId: UserId): boolean {
  return serverOf(userId) === serverName;
}

/** An account of the network's own server, or somebody who was admitted from another one. */
export function isOfNetwork(
  { state, network }: Pick<Seeing, "state" | "network">,
  person: Readonly<{ userId: UserId; tag: Tag }>,
): boolean {
  return isAdmitted(person.tag, state) || isNeighbor(state, network, person);
}

/**
 * Everybody whose grant of this kind counts now. Members are looked at once, whatever their
 * number: to ask `grantsOf` for each of them would look at all of them for each.
 */
export function holdersOf({ state, network, rooms }: Seeing, grant: Grant): readonly Member[] {
  const members = new Map<Tag, Member>();
  for (const roomId of roomsOfRole(state, network, grant)) {
    for (const member of rooms.members(roomId)) {
      if (!members.has(member.tag)) members.set(member.tag, member);
    }
  }
  return [...members.values()].filter((member) => {
    const grants = state.people.persons.get(member.tag)?.grants ?? [];
    const isHeld = grants.some(({ role, scope }) => role === grant.role && scope === grant.scope);
    return isHeld && counts(state, member);
  });
}

/**
 * Who outranks the bot in a room that it makes: those organizers who were asked for, else any one
 * whose role counts now.
 */
export function creatorsFor(seeing: Seeing, asked: Iterable<Tag>): readonly UserId[] {
  const tags = new Set(asked);
  const { state, network, rooms } = seeing;
  const organizers = { role: "organizer", scope: null } as const;
  const there = roomsOfRole(state, network, organizers).flatMap((id) => rooms.members(id));
  const found = there.filter(({ tag }) => tags.has(tag)).map(({ userId }) => userId);
  if (found.length > 0) return [...new Set(found)];
  const [any] = holdersOf(seeing, organizers);
  return any === undefined ? [] : [any.userId];
}

/** Who has only been invited is not there yet; who is another than was admitted is nobody. */
function counts(state: NetworkState, member: Member): boolean {
  return member.membership === "join" && isSamePerson(state, member);
}
