/**
 * A legal liaison is in every incident room, where the network has any: those of that committee who
 * are on duty, or all of them while nobody is.
 */
import { NOTHING, joined, only, type Member, type Outcome } from "../../../../shared/core/bot.ts";
import { membersOfTeam } from "../../../../shared/domain/authority/teams.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { isOn } from "../../../../shared/domain/streams/duty.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { record } from "../../room/record.ts";
import { alertOf } from "../../room/seen.ts";

/** More of them would make the room one for another purpose. */
const LIAISONS_MAX = 10;

/** Each is asked in once, also who takes over while it is open. Cheap where there are none. */
export function onLegalTick(context: NetworkContext): Outcome {
  const liaisons = liaisonsNow(context);
  if (liaisons.length === 0) return NOTHING;
  const open = [...context.state.rooms.live.values()].filter(
    (room) => room.phase === "open" && alertOf(room, context)?.ending === null,
  );
  return joined(...open.flatMap((room) => liaisons.map((one) => askedIn(room, one, context))));
}

function liaisonsNow(context: NetworkContext): readonly Member[] {
  const all = membersOfTeam("legal", context);
  const { shifts } = context.state.committees;
  const onDuty = all.filter(({ tag }) =>
    shifts.some((shift) => shift.who === tag && isOn(shift, context.nowMs)),
  );
  return (onDuty.length > 0 ? onDuty : all).slice(0, LIAISONS_MAX);
}

function askedIn(room: EphemeralRoom, { tag, userId }: Member, context: NetworkContext): Outcome {
  const { ref, roomId, code } = room;
  const asked = record({ do: "invite", ref, person: tag }, context);
  if (asked === undefined || roomId === null) return NOTHING;
  return joined(asked.outcome, only({ do: "invite", roomId, userId, about: code }));
}
