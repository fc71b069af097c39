/** Somebody answered the roll call: the first who goes gets a room, the others come in. */
import { NOTHING, joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { isOut, type AlertEvent } from "../../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { incidentOf } from "../../room/room.ts";
import { askIn } from "./asking-in.ts";
import { roomForFirst } from "./first-goer.ts";
import { noteMoved } from "./moved.ts";

type Answered = AlertEvent & { type: "answered" };

/** Those inside read of each answer, also after the end; nobody is asked in any more then. */
export function onAnswered(event: Answered, context: NetworkContext): Outcome {
  const room = incidentOf(event.code, context.state.rooms);
  const moved = room === undefined ? NOTHING : noteMoved(room, context);
  return joined(letIn(event, room, context), moved);
}

function letIn(event: Answered, room: EphemeralRoom | undefined, context: NetworkContext): Outcome {
  const { code, who, roomId } = event;
  const alert = context.state.alerts.alerts.get(code);
  if (alert === undefined || alert.ending !== null) return NOTHING;
  if (!isOut(alert.responses.get(who))) return NOTHING;
  if (room === undefined) return roomForFirst(event, context);
  return askIn({ room, person: who, through: roomId }, context);
}
