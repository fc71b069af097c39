/** Who is asked into an incident room: whoever goes, once, through a committee of her own. */
import {
  NOTHING,
  joined,
  only,
  type Member,
  type Outcome,
  type Owed,
} from "../../../../shared/core/bot.ts";
import type { RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import { grantsOf } from "../../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { roomsOfRole } from "../../../../shared/domain/standing/rooms-of-role.ts";
import { isOut, type Alert } from "../../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { record } from "../../room/record.ts";

type Asking = Readonly<{ room: EphemeralRoom; person: Tag; through: RoomId }>;

/** As long as the committee that she answered through still counts her. */
export function askIn({ room, person, through }: Asking, context: NetworkContext): Outcome {
  const { ref, roomId, code } = room;
  const member = memberFor(person, through, context);
  const asked = record({ do: "invite", ref, person }, context);
  if (member === undefined || asked === undefined || roomId === null) return NOTHING;
  return joined(asked.outcome, only({ do: "invite", roomId, userId: member.userId, about: code }));
}

/** Everybody who answered before the room was there. */
export function askAllIn(room: EphemeralRoom, alert: Alert, context: NetworkContext): Outcome {
  const asked = [...alert.responses]
    .filter(([, response]) => isOut(response))
    .map(([person, { roomId }]) => askIn({ room, person, through: roomId }, context));
  return joined(...asked);
}

/**
 * Who was asked in and is not there: whether that went out is nowhere on record. Asked in twice is
 * better than waiting outside in vain.
 */
export function invitationsLost(room: EphemeralRoom, context: NetworkContext): readonly Owed[] {
  const { roomId, invited, code } = room;
  const alert = room.kind === "incident" ? context.state.alerts.alerts.get(code) : undefined;
  if (roomId === null || alert === undefined || alert.ending !== null) return [];
  const inside = new Set(context.rooms.members(roomId).map(({ tag }) => tag));
  return [...alert.responses].flatMap(([person, response]): readonly Owed[] => {
    if (!isOut(response) || !invited.has(person) || inside.has(person)) return [];
    const member = memberFor(person, response.roomId, context);
    if (member === undefined) return [];
    const effect = { do: "invite", roomId, userId: member.userId, about: code } as const;
    return [{ effect, onlyWhenRebuilt: true }];
  });
}

/** The person behind a tag, if she is a member of this committee and admitted to it now. */
export function memberFor(
  person: Tag,
  through: RoomId,
  context: NetworkContext,
): Member | undefined {
  const { state, network, rooms } = context;
  const { committees } = state.committees;
  const own = grantsOf(context, person, "responder").filter((grant) => {
    // The room through which she answered may have given way to another since.
    const former = committees.get(grant.scope ?? "")?.formerRooms ?? [];
    return [...roomsOfRole(state, network, grant), ...former].includes(through);
  });
  return own
    .flatMap((grant) => roomsOfRole(state, network, grant))
    .flatMap((roomId) => rooms.members(roomId))
    .find((member) => member.tag === person);
}
