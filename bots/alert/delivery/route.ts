/** The committees that an alert goes to: their rooms, and the people in them who are told. */
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import { holdersOf } from "../../../shared/domain/authority/authority.ts";
import { drawRef } from "../../../shared/domain/codes.ts";
import type { Alert, Answer } from "../../../shared/domain/streams/alerts.ts";
import { committeeAt, routeOf, type Committee } from "../../../shared/domain/streams/committees.ts";
import type { Target } from "../alert/pages.ts";
import type { AlertContext } from "../context.ts";

/** One target for every committee on the route whose room is there, with answers of its own. */
export function drawTargets(
  { area, severity }: Pick<Alert, "area" | "severity">,
  context: AlertContext,
): readonly Target[] {
  const committees = routeOf(context.state.committees, area, severity);
  return committees.flatMap(({ roomId, languages }) =>
    roomId === null ? [] : [{ roomId, going: drawRef(context), cant: drawRef(context), languages }],
  );
}

/** Committees on the route that were not told, because their room was not there. */
export function unopened(alert: Alert, { state }: AlertContext): readonly Committee[] {
  const reached = new Set(alert.reach.map((reach) => reach.roomId));
  return routeOf(state.committees, alert.area, alert.severity).filter(
    ({ roomId }) => roomId === null || !reached.has(roomId),
  );
}

/** The committee whose room this is. */
export function committeeOf(roomId: RoomId, { state }: AlertContext): Committee | undefined {
  return committeeAt(state.committees, roomId);
}

/** Members of a committee's room who were admitted to it, and are who was admitted. */
export function respondersIn(roomId: RoomId, context: AlertContext): readonly UserId[] {
  const id = committeeOf(roomId, context)?.id;
  if (id === undefined) return [];
  return holdersOf(context, { role: "responder", scope: id }).map(({ userId }) => userId);
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

/** Rooms that other open alerts reached, too: there one has to say which is meant. */
export function roomsWithOthers({ code }: Alert, { state }: AlertContext): ReadonlySet<RoomId> {
  const others = [...state.alerts.alerts.live.values()].filter(
    (one) => one.code !== code && one.ending === null,
  );
  return new Set(
    others.flatMap(({ reach }) => reach.flatMap((one) => (one.failure === null ? one.roomId : []))),
  );
}
