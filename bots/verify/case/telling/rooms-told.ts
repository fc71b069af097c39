/** Sending to rooms that hold several people, or one: in whose language, and whether at all. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { isNeighbor } from "../../../../shared/domain/authority/authority.ts";
import type { Member } from "../../../../shared/core/bot.ts";
import { roomAt } from "../../../../shared/domain/network-rooms.ts";
import { languagesFrom } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Every language, the network's own first. */
export function allLanguages({ settings }: VerifyContext): readonly string[] {
  return languagesFrom(settings.language);
}

/** The languages of a room: those that were chosen for it, or all. */
export function roomLanguages(roomId: RoomId, context: VerifyContext): readonly string[] {
  const place = roomAt(context.state, context.network, roomId);
  if (place?.kind !== "confirmers") return allLanguages(context);
  return context.state.people.confirmersLanguages.get(place.area) ?? allLanguages(context);
}

/** The language of the one person in a direct chat; those of the room where there are several. */
export function languagesOf(roomId: RoomId, context: VerifyContext): readonly string[] {
  const person = context.rooms.personOf(roomId);
  if (person === undefined) return roomLanguages(roomId, context);
  const { languages } = context.state.people;
  return [languages.get(context.tagOf(person)) ?? context.settings.language];
}

/** False for a direct chat whose one person is no longer of the network, and for empty rooms. */
export function mayBeTold(roomId: RoomId, context: VerifyContext): boolean {
  const owner = context.rooms.personOf(roomId);
  const people = peopleIn(roomId, context);
  const readers = owner === undefined ? people : people.filter((one) => one.userId === owner);
  return readers.some(
    (person) =>
      isNeighbor(context.state, context.network, person) ||
      context.state.people.persons.has(person.tag),
  );
}

function peopleIn(roomId: RoomId, { network, rooms }: VerifyContext): readonly Member[] {
  const bots = Object.values(network.bots);
  return rooms.members(roomId).filter((member) => !bots.includes(member.userId));
}
