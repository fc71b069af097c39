/** Rooms that alerts reach: whose they are, what else is open there, and the people in them. */
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { isOurBot } from "../../../../shared/conversation/command/place.ts";
import { holdersOf } from "../../../../shared/domain/authority/authority.ts";
import type { Alert, Answer, Reach } from "../../../../shared/domain/streams/alerts.ts";
import { committeeAt, type Committee } from "../../../../shared/domain/streams/committees.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { onDutyIn } from "../../duty/on-call.ts";

/** The committee whose room this is. */
export function committeeOf(roomId: RoomId, { state }: AlertContext): Committee | undefined {
  return committeeAt(state.committees, roomId);
}

/** Rooms that other open alerts reached, too: there one has to say which is meant. */
export function roomsWithOthers({ code }: Alert, { state }: AlertContext): ReadonlySet<RoomId> {
  const others = [...state.alerts.alerts.live.values()].filter(
    (one) => one.code !== code && one.ending === null,
  );
  return new Set(
    others.flatMap(({ reach }) => reach.flatMap((one) => (one.failure === null ? one.roomId : []))),
  );
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
  const duty = onDutyIn(committee, when, context).filter(({ shift }) => !shift.isBackup);
  const called = duty.map(({ member }) => member.userId).filter((one) => !isAway(one));
  return called.length > 0
    ? called
    : respondersIn(roomId, context).filter((userId) => !isAway(userId));

  function isAway(userId: UserId): boolean {
    const tag = context.tagOf(userId);
    return [...context.state.alerts.alerts.live.values()].some(
      ({ code, responses }) => code !== alert.code && responses.get(tag)?.answer === "here",
    );
  }
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
    return response?.roomId === roomId && AWAY.has(response.answer);
  });
}

/** Answers of people who are not at home. */
const AWAY: ReadonlySet<Answer> = new Set(["going", "here"]);

/** Who writes an alert may count on those who can read it alone: how many cannot, where some do. */
export function unreadingLine(
  targets: readonly Pick<Reach, "roomId">[],
  context: AlertContext,
): readonly Line[] {
  const rooms = targets.map(({ roomId }) => roomId);
  const unreading = unreadingIn(rooms, context);
  return unreading === 0 ? [] : [line("alert-goal-unreading", { unreading })];
}
