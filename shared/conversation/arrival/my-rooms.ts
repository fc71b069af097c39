/** `my rooms`: which of the neutral names in her list is which, told to nobody but her. */
import type { Outcome } from "../../core/bot.ts";
import type { RoomId, Tag } from "../../core/values/ids.ts";
import { codenameIn, hasPlaceIn, roomsOf, type NetworkRoom } from "../../domain/network-rooms.ts";
import { roomsOfRole } from "../../domain/standing/rooms-of-role.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { item, line, title, type Line } from "../../language/text.ts";
import { answerOnly, refuseOnly, type Asked } from "../answer/answers.ts";

/** In a room it is refused: the others there would read where else she is. */
export function tellRooms(asked: Asked, context: NetworkContext): Outcome {
  const { senderTag, isDirect } = asked.message;
  if (!isDirect) {
    const lines = [title("common-rooms-private"), line("common-rooms-private-next")];
    return refuseOnly(asked, { reason: "not-permitted", lines });
  }
  const items = [...roomsOf(context.state, context.network)]
    .filter(([roomId, place]) => isHers(senderTag, [roomId, place], context))
    .map(([, place]) => roomItem(place, context));
  const end = items.length === 0 ? [] : [line("common-rooms-next")];
  const lines = [title("common-rooms", { count: items.length }), ...items, ...end];
  return answerOnly(asked, lines, { counts: { rooms: items.length } });
}

/** By her role, because she asked for it, or is in it; organizers need not be wherever they may. */
function isHers(
  person: Tag,
  [roomId, place]: readonly [RoomId, NetworkRoom],
  { state, network, rooms }: NetworkContext,
): boolean {
  if (place.kind === "state" || !hasPlaceIn(state, place, person)) return false;
  if (place.kind === "incident" || place.kind === "temporary") return place.room.phase === "open";
  const grants = state.people.persons.get(person)?.grants ?? [];
  return (
    (place.kind === "committee" && state.committees.committees.get(place.id)?.by === person) ||
    grants.some((grant) => roomsOfRole(state, network, grant).includes(roomId)) ||
    rooms.members(roomId).some(({ tag }) => tag === person)
  );
}

function roomItem(place: NetworkRoom, { state }: NetworkContext): Line {
  const codename = codenameIn(state, place) ?? "none";
  return item("common-room-item", { kind: place.kind, name: nameOf(place), codename });
}

function nameOf(place: NetworkRoom): string {
  switch (place.kind) {
    case "management":
    case "state":
      return "";
    case "committee":
      return place.name;
    case "confirmers":
      return place.area;
    case "incident":
      return place.room.code;
    case "temporary":
      return place.room.title;
  }
}
