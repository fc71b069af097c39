/**
 * Whoever is in a room and may not read there: told to the organizers at once, and removed where
 * the homeserver lets us. Nothing waits for that, since she is given no key (design section 3).
 */
import {
  NOTHING,
  only,
  type Context,
  type Member,
  type Outcome,
  type Owed,
} from "../../core/bot.ts";
import type { BotName, Entry } from "../../core/protocol/entry.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { MembershipChange } from "../../core/protocol/message.ts";
import { holdersOf } from "../../domain/authority/authority.ts";
import { hasPlaceIn, roomAt, roomsOf, type NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { peopleShapes } from "../../domain/streams/people.ts";
import { isSamePerson } from "../../domain/authority/readers.ts";
import { eventOf } from "../../domain/streams/stream.ts";
import { line, title } from "../../language/text.ts";
import { isOurBot } from "../command/place.ts";
import { alarm, warn } from "../answer/answers.ts";

type State = Context<NetworkState>;

/** The bot that sees to who is in a room of this kind, and greets whoever comes. */
export const KEEPERS: Readonly<Record<NetworkRoom["kind"], BotName>> = {
  management: "verify",
  state: "verify",
  confirmers: "verify",
  committee: "alert",
  incident: "rooms",
  temporary: "rooms",
};

/** Somebody came into a room, for however short a time: was she admitted to it? */
export function onMembership(bot: BotName, change: MembershipChange, context: State): Outcome {
  const { roomId, userId, tag, membership, wasInvited } = change;
  // Whoever was asked in was looked at then.
  if (membership === "leave" || wasInvited || isOurBot(userId, context)) return NOTHING;
  const place = roomAt(context.state, context.network, roomId);
  if (place === undefined) return inDirectChat(change, context);
  if (KEEPERS[place.kind] !== bot || hasPlaceIn(context.state, place, tag)) return NOTHING;
  return only(removal(roomId, userId), tellOrganizers(place, userId, context));
}

/** The same for those who are in a room already, such as one that has just been made. */
export function strangersIn(roomId: RoomId, place: NetworkRoom, context: State): readonly Effect[] {
  return context.rooms
    .members(roomId)
    .filter(({ userId, tag }) => {
      return !isOurBot(userId, context) && !hasPlaceIn(context.state, place, tag);
    })
    .flatMap(({ userId }) => [removal(roomId, userId), tellOrganizers(place, userId, context)]);
}

/**
 * Removals of everybody who is in a room that this bot keeps and has no place there any more:
 * revoked, or another than the one who was admitted. Follows from what is known alone.
 */
export function sweep(bot: BotName, context: State): readonly Effect[] {
  return [...roomsOf(context.state, context.network)]
    .filter(([, place]) => KEEPERS[place.kind] === bot && maySweep(place, context))
    .flatMap(([roomId, place]) =>
      context.rooms
        .members(roomId)
        .filter((member) => !isOurBot(member.userId, context) && !belongs(place, member, context))
        .map(({ userId }) => removal(roomId, userId)),
    );
}

/**
 * The same as debts: whatever was done about it before, nobody of them is to be there. That one of
 * them cannot be removed was told when she lost her place, and is not told at each try.
 */
export function owedRemovals(bot: BotName, context: State): readonly Owed[] {
  return sweep(bot, context).map((effect) => ({ effect: { ...effect, ticket: "owed removal" } }));
}

/** The same, when this entry of verify's is one after which somebody may have lost her place. */
export function sweepAfter(bot: BotName, entry: Entry, context: State): readonly Effect[] {
  const event = entry.stream === "people" ? eventOf(peopleShapes, entry) : undefined;
  const isLoss = event?.type === "revoked" || event?.type === "identity-changed";
  return isLoss ? sweep(bot, context) : [];
}

/** A network whose organizers all look changed would be locked for good: they only read nothing. */
function maySweep(place: NetworkRoom, context: State): boolean {
  if (place.kind !== "management") return true;
  return holdersOf(context, { role: "organizer", scope: null }).length > 0;
}

function belongs(place: NetworkRoom, member: Member, { state }: State): boolean {
  return hasPlaceIn(state, place, member.tag) && isSamePerson(state, member);
}

/** Whose chat it is is told, too: she may have said there what is for nobody else. */
function inDirectChat({ roomId, userId }: MembershipChange, context: State): Outcome {
  const person = context.rooms.personOf(roomId);
  if (person === undefined || person === userId) return NOTHING;
  const language = context.state.people.languages.get(context.tagOf(person));
  const lines = [
    title("common-stranger-here", { user: userId }),
    line("common-stranger-here-what"),
    line("common-stranger-here-next"),
  ];
  const told = alarm(
    { message: { roomId }, language: language ?? context.settings.language },
    lines,
    { why: "stranger" },
  );
  return only(removal(roomId, userId), tellOrganizers("direct", userId, context), told);
}

function tellOrganizers(place: NetworkRoom | "direct", user: UserId, context: State): Effect {
  const lines = [
    title("common-warn-stranger", placeArgs(place, user)),
    line("common-warn-stranger-what"),
    line("common-warn-stranger-next"),
  ];
  return { ...warn(context, lines, { why: "stranger" }), lane: "urgent" };
}

/** Rooms by the names that people use; whose private chat it is stays between the two. */
function placeArgs(place: NetworkRoom | "direct", user: UserId) {
  if (place === "direct") return { place: "direct", name: "", user };
  switch (place.kind) {
    case "committee":
      return { place: place.kind, name: place.name, user };
    case "confirmers":
      return { place: place.kind, name: place.area, user };
    case "incident":
    case "temporary":
      return { place: "ephemeral", name: place.room.code, user };
    case "management":
    case "state":
      return { place: place.kind, name: "", user };
  }
}

function removal(roomId: RoomId, userId: UserId): Effect {
  return { do: "remove", roomId, userId, lane: "urgent" };
}
