/** Sending to rooms that hold several people, or one: in whose language, and past which ghosts. */
import type { Effect } from "../../shared/core/effect.ts";
import type { RoomId } from "../../shared/core/ids.ts";
import { warn } from "../../shared/conversation/replies.ts";
import { ghostsIn, isNeighbor } from "../../shared/domain/authority.ts";
import type { Member } from "../../shared/core/bot.ts";
import { LANGUAGES, line, title } from "../../shared/language/text.ts";
import type { VerifyContext } from "./roster.ts";
import { ticketOf } from "./tickets.ts";

/** Every language, the network's own first. */
export function allLanguages({ settings }: VerifyContext): readonly string[] {
  return [settings.language, ...LANGUAGES.filter((one) => one !== settings.language)];
}

/** The language of the one person in a direct chat; every language where there are several. */
export function languagesOf(roomId: RoomId, context: VerifyContext): readonly string[] {
  const [person, ...others] = peopleIn(roomId, context);
  if (person === undefined || others.length > 0) return allLanguages(context);
  return [context.state.people.languages.get(person.tag) ?? context.settings.language];
}

/** False for a direct chat whose one person is no longer of the network, and for empty rooms. */
export function mayBeTold(roomId: RoomId, context: VerifyContext): boolean {
  return peopleIn(roomId, context).some(
    (person) =>
      isNeighbor(context.state, context.network, person) ||
      context.state.people.persons.has(person.tag),
  );
}

/**
 * Removals that go before a message that only admitted people may read, and the warning that
 * somebody unknown was there. If the homeserver will not remove them, the room is held.
 */
export function withoutGhosts(roomId: RoomId, context: VerifyContext): readonly Effect[] {
  const { state, network, rooms } = context;
  const ghosts = ghostsIn(state, network, rooms.members(roomId));
  if (ghosts.length === 0) return [];
  const ticket = ticketOf({ of: "removal", asker: null, language: context.settings.language });
  const removals = ghosts.map(({ userId }): Effect => ({
    ...{ do: "remove", roomId, userId, isStrict: true },
    lane: "urgent",
    ticket,
  }));
  const lines = [
    title("verify-ghosts-title", { count: ghosts.length }),
    line("verify-ghosts-what"),
    line("verify-ghosts-next"),
  ];
  return [...removals, warn(context, lines, { why: "ghosts", counts: { people: ghosts.length } })];
}

function peopleIn(roomId: RoomId, { network, rooms }: VerifyContext): readonly Member[] {
  const bots = Object.values(network.bots);
  return rooms.members(roomId).filter((member) => !bots.includes(member.userId));
}
