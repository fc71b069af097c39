/** Somebody answered that she goes, or is there: the first gets a room, the others come in. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { Tag, UserId } from "../../../shared/core/values/ids.ts";
import { grantsOf } from "../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { requestRoom } from "../room/requesting.ts";
import { incidentOf } from "../room/room.ts";
import { askIn, isOnTheWay, memberFor } from "./asking-in.ts";

type Answered = AlertEvent & { type: "answered" };

/** Nobody is asked in after the end. */
export function onAnswered({ code, who, roomId }: Answered, context: NetworkContext): Outcome {
  const alert = context.state.alerts.alerts.get(code);
  if (alert === undefined || alert.ending !== null) return NOTHING;
  if (!isOnTheWay(alert.responses.get(who))) return NOTHING;
  const room = incidentOf(code, context.state.rooms);
  if (room !== undefined) return askIn({ room, person: who, through: roomId }, context);
  const first = memberFor(who, roomId, context);
  if (first === undefined) return NOTHING;
  const { roomLifeMs, language } = context.settings;
  const wanted = {
    ...({ kind: "incident", code, title: "", closesAtMs: context.nowMs + roomLifeMs } as const),
    organizers: organizerFor(who, context),
    people: [first.userId],
    language,
  };
  return requestRoom(wanted, context) ?? NOTHING;
}

/**
 * An organizer who may undo the bot in this room. One who does not go herself, if there is one:
 * a creator can be removed by nobody when the room closes.
 */
function organizerFor(goer: Tag, context: NetworkContext): readonly UserId[] {
  const { network, rooms } = context;
  const organizers = rooms
    .members(network.managementRoom)
    .filter(({ tag }) => grantsOf(context, tag, "organizer").length > 0);
  const chosen = organizers.find(({ tag }) => tag !== goer) ?? organizers[0];
  return chosen === undefined ? [] : [chosen.userId];
}
