/** A committee that covers a place only since an alert is open there: it is told how it stands. */
import { joined, NOTHING, recording, type Outcome } from "../../../../shared/core/bot.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import {
  evolveCommittees,
  routeOf,
  type Committee,
  type CommitteeEvent,
} from "../../../../shared/domain/streams/committees.ts";
import { recorded } from "../../committee/committee.ts";
import type { AlertContext } from "../../context.ts";
import { obey } from "./obeying.ts";
import { otherScenes, reaches } from "./rooms.ts";
import { drawTargets, heldOn } from "./targets.ts";

type Id = Pick<Committee, "id">;

/**
 * These on record, and what the committee is told after them: the card as it reads now, not what
 * was said before. Practice goes on without it.
 */
export function recordCommittee(
  { id }: Id,
  events: readonly CommitteeEvent[],
  context: AlertContext,
): Outcome {
  const facts = events.map(recorded);
  const { alerts } = context.state.alerts;
  if (alerts.size === 0) return recording(facts);
  const committees = events.reduce(evolveCommittees, context.state.committees);
  const after = { ...context, state: { ...context.state, committees } };
  const told = otherScenes(undefined, context).map((alert) => tellOne(alert, { id }, after));
  return joined(recording(facts), ...told);
}

function tellOne(alert: Alert, { id }: Id, context: AlertContext): Outcome {
  const { code, area, severity, held } = alert;
  const committee = routeOf(context.state.committees, area, severity).find((one) => one.id === id);
  const roomId = committee?.roomId ?? null;
  if (committee === undefined || roomId === null) return NOTHING;
  if (held.includes(id) || reaches(alert, roomId, context)) return NOTHING;
  const isLater = heldOn(alert, context).includes(id);
  const route = isLater
    ? { targets: [], held: [id] }
    : { targets: drawTargets([committee], context), held: [] };
  return obey({ do: "join", code, route }, context);
}
