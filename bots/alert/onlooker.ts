/**
 * What others decide and alert carries out: verify answers `admit` and `revoke` and records them;
 * alert, which keeps the committees' rooms, invites and removes. It answers neither.
 */
import { NOTHING, type Context, type Outcome } from "../../shared/core/bot.ts";
import type { Effect } from "../../shared/core/effect.ts";
import type { Entry } from "../../shared/core/entry.ts";
import { parseUserId, type RoomId, type Tag, type UserId } from "../../shared/core/ids.ts";
import type { Received } from "../../shared/core/message.ts";
import { overheard } from "../../shared/conversation/overheard.ts";
import { isOurBot } from "../../shared/conversation/place.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { peopleShapes } from "../../shared/domain/people.ts";
import { eventOf } from "../../shared/domain/stream.ts";
import { ticketOf } from "./tickets.ts";

type AlertContext = Context<NetworkState>;

/**
 * `revoke USER`: out of every committee's room, also of those where the invitation is still owed;
 * by her tag alone she could not be found there. Undefined when the message is anything else.
 */
export function overhearRevocation(message: Received, context: AlertContext): Outcome | undefined {
  const [who = ""] = overheard(message, context, "revoke") ?? [];
  const userId = parseUserId(who);
  if (userId === undefined || isOurBot(userId, context)) return undefined;
  // Verify does not let the last organizer go.
  if (isOrganizer(context.tagOf(userId), context)) return undefined;
  const committees = [...context.state.committees.committees.values()];
  const effects = committees.flatMap(({ id, roomId }) =>
    roomId === null ? [] : [removal(roomId, { userId, id })],
  );
  return { facts: [], effects };
}

/** Somebody was revoked: out of every committee's room, and no word goes there before. */
export function onPeopleEntry(entry: Entry, context: AlertContext): Outcome {
  if (entry.stream !== "people") return NOTHING;
  const event = eventOf(peopleShapes, entry);
  if (event?.type !== "revoked") return NOTHING;
  return { facts: [], effects: removalsOf(event.person, context) };
}

function removalsOf(person: Tag, context: AlertContext): readonly Effect[] {
  return [...context.state.committees.committees.values()].flatMap(({ id, roomId }) =>
    roomId === null ? [] : removalsFrom(roomId, { person, id }, context),
  );
}

function removalsFrom(
  roomId: RoomId,
  { person, id }: Readonly<{ person: Tag; id: string }>,
  context: AlertContext,
): readonly Effect[] {
  return context.rooms
    .members(roomId)
    .filter((member) => member.tag === person)
    .map(({ userId }) => removal(roomId, { userId, id }));
}

function removal(roomId: RoomId, { userId, id }: Readonly<{ userId: UserId; id: string }>): Effect {
  const ticket = ticketOf({ of: "removal", id });
  return { do: "remove", roomId, userId, isStrict: true, lane: "urgent", ticket };
}

function isOrganizer(person: Tag, { state }: AlertContext): boolean {
  const grants = state.people.persons.get(person)?.grants ?? [];
  return grants.some(({ role }) => role === "organizer");
}
