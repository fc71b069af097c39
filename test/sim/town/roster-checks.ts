/** People: who is asked in, who is told of, who counts. */
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { bodyOf, originalOf, warningsOf } from "./cards.ts";
import { COMMITTEES, CONFIRMER_ROOMS, EVERYBODY, MANAGEMENT } from "./cast.ts";
import { placedEntries, type Chronicle } from "./chronicle.ts";
import type { TownNight } from "./night.ts";

/** The same warning is said once in this time. */
const SAME_WARNING_MS = 60_000;

export function brokenRosters(night: TownNight, chronicle: Chronicle): readonly string[] {
  return [
    ...outsiders(night, chronicle),
    ...strangersTold(night),
    ...contradictionsTold(night),
    ...identitiesTold(night, chronicle),
    ...invitationsEnded(night),
  ];
}

/** Whoever bots asked in is admitted, and nobody revoked is left where she can be removed. */
function outsiders(night: TownNight, chronicle: Chronicle): readonly string[] {
  const standing = [...CONFIRMER_ROOMS, ...COMMITTEES].flatMap(({ roomId }) => roomId ?? []);
  const watched = new Set<RoomId>([...standing, MANAGEMENT, ...incidentRooms(night)]);
  const invited = night.rooms.invitations
    .filter(({ roomId }) => watched.has(roomId))
    .flatMap(({ userId, roomId }) => {
      const person = night.people.find((who) => who.userId === userId);
      const isEver = chronicle.admittedAt.has(person?.tag ?? "");
      return isEver ? [] : [`${userId} was asked into ${roomId}`];
    });
  const left = night.rooms
    .all()
    .filter(({ roomId }) => watched.has(roomId))
    .flatMap(({ roomId, members }) =>
      night.people
        .filter(({ userId, tag }) => members.has(userId) && chronicle.revokedAt.has(tag))
        .filter(({ tag }) => !chronicle.roster.persons.has(tag))
        .filter(({ userId }) => !night.rooms.isStuck(roomId, userId))
        .map(({ name, userId }) => `${name} was revoked: ${members.get(userId) ?? ""} ${roomId}`),
    );
  return [...invited, ...left];
}

function incidentRooms(night: TownNight): readonly RoomId[] {
  const state = night.stateOf("rooms");
  return [...state.rooms.values()].flatMap(({ kind, roomId }) =>
    kind === "incident" && roomId !== null ? [roomId] : [],
  );
}

/** Whoever was put into a room is told of, when the bots were told that she came. */
function strangersTold(night: TownNight): readonly string[] {
  const told = warningsOf(night, "stranger");
  return night.rooms.ghosts.flatMap(({ roomId, userId, isTold, atMs }) => {
    if (!isTold || night.burns.some(({ restore }) => restore.atMs >= atMs)) return [];
    const isKnown = told.some(
      (event) => event.atMs > atMs - SAME_WARNING_MS && bodyOf(event).includes(userId),
    );
    return isKnown || hasFlood(night, atMs) ? [] : [`nobody hears of ${userId} in ${roomId}`];
  });
}

/** That two messages came under one id is told, and nothing comes of them unless one was read. */
function contradictionsTold(night: TownNight): readonly string[] {
  const told = warningsOf(night, "contradicted");
  const causes = new Set(placedEntries(night).map(({ entry }) => entry.cause));
  return night.contradictions.flatMap(({ eventId, sender, atMs, wasRead, roomId }) => {
    const isKnown = told.some(
      (event) => event.atMs > atMs - SAME_WARNING_MS && bodyOf(event).includes(sender),
    );
    const isBurntSince = night.burns.some(({ restore }) => restore.atMs >= atMs);
    const isObeyed = !wasRead && causes.has(eventId);
    return [
      ...(isKnown || isBurntSince || hasFlood(night, atMs)
        ? []
        : [`nobody hears that ${eventId} of ${sender} came twice in ${roomId}`]),
      ...(isObeyed ? [`${eventId} was obeyed, and came twice`] : []),
    ];
  });
}

/** Warnings that were held back are gathered in one line. */
function hasFlood(night: TownNight, atMs: number): boolean {
  return warningsOf(night, "flood").some((event) => event.atMs > atMs);
}

/** Each changed identity of somebody admitted becomes known, and is told once. */
function identitiesTold(night: TownNight, chronicle: Chronicle): readonly string[] {
  const { roster, admittedAt, everRevoked } = chronicle;
  const changes = placedEntries(night).filter(({ entry }) => entry.type === "identity-changed");
  const revocations = placedEntries(night).filter(({ entry }) => entry.type === "revoked");
  const warnings = warningsOf(night, "changed-identity");
  return EVERYBODY.flatMap(({ userId, tag, name }) => {
    const own = changes.filter(({ entry }) => entry.data["person"] === tag);
    // One message takes up who comes within minutes: in it and in its edits each is told once.
    const naming = warnings.filter((event) => bodyOf(event).includes(userId));
    const told = new Set(naming.map((event) => originalOf(event))).size;
    const { pinned = null } = roster.persons.get(tag) ?? {};
    const isOther = pinned !== null && night.rooms.identities.of(userId) !== pinned;
    // What is said of others leaves no fact, so it is said once more after a crash.
    const wasAlwaysThere = admittedAt.get(tag)?.[0] === -1 && !everRevoked.has(tag);
    const isBurntSince = own.some(({ place }) => isBurnt(night, place));
    // Of whom they revoke before they read of it they need not read any more.
    const isGone = own.some(({ place }) =>
      revocations.some((one) => one.place > place && one.entry.data["person"] === tag),
    );
    return [
      ...(told < own.length && !isBurntSince && !isGone
        ? [`${name} changed ${own.length}x, told ${told}x`]
        : []),
      ...(wasAlwaysThere && told > own.length ? [`${name} changed: told ${told}x`] : []),
      ...(isOther && !roster.isChanged(tag) ? [`nobody knows that ${name} is another`] : []),
    ];
  });
}

/** Whoever is owed an invitation has it, or the organizers know that she has not. */
function invitationsEnded(night: TownNight): readonly string[] {
  const { invitations } = night.stateOf("verify").people;
  // Words that were owed when the disk burnt are lost; after an hour she is told of all the same.
  const isTold = warningsOf(night, "invitation-late").length > 0 || night.burns.length > 0;
  return [...invitations.values()].flatMap(({ id, isLate }) => {
    return isLate && isTold ? [] : [`an invitation (${id}) is owed, and nobody knows`];
  });
}

/** See the alerts: what was owed when a disk burnt is not looked for. */
function isBurnt({ burns }: TownNight, place: number): boolean {
  return burns.some((burn) => burn.place >= place);
}
