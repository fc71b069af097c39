/** Rooms that alerts reach: whose they are, what else is open there, and the people in them. */
import type { RoomId, Tag, UserId } from "../../../../shared/core/values/ids.ts";
import { isOurBot } from "../../../../shared/conversation/command/place.ts";
import { holdersOf } from "../../../../shared/domain/authority/authority.ts";
import { isOut, type Alert, type Reach } from "../../../../shared/domain/streams/alerts.ts";
import { committeeAt, type Committee } from "../../../../shared/domain/streams/committees.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { onDutyIn } from "../../duty/on-call.ts";

/** The committee whose room this is. */
export function committeeOf(roomId: RoomId, { state }: AlertContext): Committee | undefined {
  return committeeAt(state.committees, roomId);
}

/** True where it went into this room, or into one that gave way to it. */
export function reaches(
  { reach }: Pick<Alert, "reach">,
  roomId: RoomId | null,
  { state }: AlertContext,
): boolean {
  if (roomId === null) return false;
  const id = committeeAt(state.committees, roomId)?.id ?? null;
  return reach.some((one) => {
    return one.roomId === roomId || committeeAt(state.committees, one.roomId)?.id === id;
  });
}

/** Rooms that other open alerts reached, too: there one has to say which is meant. */
export function roomsWithOthers({ code }: Alert, { state }: AlertContext): ReadonlySet<RoomId> {
  const others = [...state.alerts.alerts.live.values()].filter(
    (one) => one.code !== code && one.ending === null,
  );
  return new Set(
    others.flatMap(({ reach }) =>
      reach.flatMap(({ roomId, failure }) => (failure === null ? sameRooms(roomId, state) : [])),
    ),
  );
}

/** Whichever of a committee's rooms it was told in, it is open in all of them. */
function sameRooms(roomId: RoomId, { committees }: AlertContext["state"]): readonly RoomId[] {
  const committee = committeeAt(committees, roomId);
  return [roomId, ...(committee?.roomId ? [committee.roomId] : [])];
}

/** Members of a committee's room who were admitted to it, and are who was admitted. */
export function respondersIn(roomId: RoomId, context: AlertContext): readonly UserId[] {
  const id = committeeOf(roomId, context)?.id;
  if (id === undefined) return [];
  return holdersOf(context, { role: "responder", scope: id }).map(({ userId }) => userId);
}

/**
 * Whom an urgent alert calls by id, so that it rings: those on duty, or everybody where nobody is.
 * Whoever is there at another scene is left where she is.
 */
export function calledIn(alert: Alert, roomId: RoomId, context: AlertContext): readonly UserId[] {
  const committee = committeeOf(roomId, context);
  if (committee === undefined) return [];
  const when = { place: alert.area, atMs: context.nowMs };
  const away = thereElsewhere(alert, context);
  const duty = onDutyIn(committee, when, context).filter(({ shift }) => !shift.isBackup);
  const called = duty.flatMap(({ member }) => (away.has(member.tag) ? [] : [member.userId]));
  return called.length > 0
    ? called
    : respondersIn(roomId, context).filter((userId) => !away.has(context.tagOf(userId)));
}

type Here = Pick<Alert, "code"> | undefined;

/**
 * The scenes that are open beside this one; all of them, where none is meant. Practice is none:
 * whoever answered it is free, and hears the real thing ring.
 */
export function otherScenes(here: Here, { state }: AlertContext): readonly Alert[] {
  return [...state.alerts.alerts.live.values()].filter(
    ({ code, ending, status }) => code !== here?.code && ending === null && status === "Actual",
  );
}

/** Everybody who is there at another scene. */
export function thereElsewhere(here: Here, context: AlertContext): ReadonlySet<Tag> {
  return new Set(
    otherScenes(here, context).flatMap(({ responses }) =>
      [...responses].flatMap(([tag, { answer }]) => (answer === "here" ? [tag] : [])),
    ),
  );
}

/** Whoever counts on those whom it calls has to know how many are at another scene. */
export function awayLine(
  targets: readonly Pick<Reach, "roomId">[],
  context: AlertContext,
): readonly Line[] {
  const people = new Set(targets.flatMap(({ roomId }) => respondersIn(roomId, context)));
  const away = thereElsewhere(undefined, context);
  const count = [...people].filter((userId) => away.has(context.tagOf(userId))).length;
  return count === 0 ? [] : [line("alert-goal-away", { count })];
}

/** How many people in these rooms have no signed device, so that no key goes to them. */
export function unreadingIn(rooms: readonly RoomId[], context: AlertContext): number {
  const members = rooms.flatMap((roomId) => context.rooms.members(roomId));
  const unreading = members.filter(({ userId, membership, identity }) => {
    return membership === "join" && identity === undefined && !isOurBot(userId, context);
  });
  return new Set(unreading.map(({ userId }) => userId)).size;
}

/** Those of them who said, through this room, that they go or are there. */
export function outThere(alert: Alert, roomId: RoomId, context: AlertContext): readonly UserId[] {
  return respondersIn(roomId, context).filter((userId) => {
    const response = alert.responses.get(context.tagOf(userId));
    return response?.roomId === roomId && isOut(response);
  });
}

/** Who writes an alert may count on those who can read it alone: how many cannot, where some do. */
export function unreadingLine(
  targets: readonly Pick<Reach, "roomId">[],
  context: AlertContext,
): readonly Line[] {
  const rooms = targets.map(({ roomId }) => roomId);
  const unreading = unreadingIn(rooms, context);
  return unreading === 0 ? [] : [line("alert-goal-unreading", { unreading })];
}
