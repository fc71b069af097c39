/** The first who goes gets a room, which an organizer may undo. */
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import { reaches } from "../../../../shared/core/values/severity.ts";
import type { Tag, UserId } from "../../../../shared/core/values/ids.ts";
import { grantsOf } from "../../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { AlertEvent } from "../../../../shared/domain/streams/alerts.ts";
import { requestRoom } from "../../room/requesting.ts";
import { memberFor } from "./asking-in.ts";

type Answered = AlertEvent & { type: "answered" };

/** None for somebody whom the committee that she answered through does not count. */
export function roomForFirst({ code, who, roomId }: Answered, context: NetworkContext): Outcome {
  const first = memberFor(who, roomId, context);
  if (first === undefined || !hasRoom(code, context)) return NOTHING;
  const { roomLifeMs, language } = context.settings;
  const wanted = {
    ...({ kind: "incident", code, title: "", closesAtMs: context.nowMs + roomLifeMs } as const),
    organizers: organizerFor(who, context),
    people: [first.userId],
    asker: { roomId: context.network.managementRoom, language },
  };
  return requestRoom(wanted, context) ?? NOTHING;
}

/** As the network chose by severity: a room for each alert, for the graver ones, or for none. */
function hasRoom(code: Answered["code"], { state, settings }: NetworkContext): boolean {
  const { from } = settings.incidents ?? { from: "info" };
  const severity = state.alerts.alerts.get(code)?.severity;
  return from !== null && severity !== undefined && reaches(severity, from);
}

/** One who does not go herself, if there is one: a creator can be removed by nobody. */
function organizerFor(goer: Tag, context: NetworkContext): readonly UserId[] {
  const { network, rooms } = context;
  const organizers = rooms
    .members(network.managementRoom)
    .filter(({ tag }) => grantsOf(context, tag, "organizer").length > 0);
  const chosen = organizers.find(({ tag }) => tag !== goer) ?? organizers[0];
  return chosen === undefined ? [] : [chosen.userId];
}
