/**
 * What others decide and alert carries out: verify answers `admit` and `revoke` and records them;
 * alert, which keeps the committees' rooms, invites and removes. It answers neither.
 */
import { NOTHING, type Context, type Outcome } from "../../shared/core/bot.ts";
import type { Effect } from "../../shared/core/effect.ts";
import type { Entry } from "../../shared/core/entry.ts";
import { parseUserId, type RoomId, type Tag } from "../../shared/core/ids.ts";
import type { Received } from "../../shared/core/message.ts";
import { clean, parseCommand, withoutMention } from "../../shared/conversation/parse.ts";
import { holdsRole } from "../../shared/conversation/permission.ts";
import { isOurBot } from "../../shared/conversation/place.ts";
import { standingOf } from "../../shared/domain/authority.ts";
import { committeeByName } from "../../shared/domain/committees.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { peopleShapes } from "../../shared/domain/people.ts";
import { eventOf } from "../../shared/domain/stream.ts";
import { ticketOf } from "./tickets.ts";

type AlertContext = Context<NetworkState>;

/** Words for the one role that goes with a committee's room, without case and accents. */
const RESPONDER_WORDS = /^(?:responder|responsor|respondedora?|responde)$/u;

/**
 * `admit USER responder "NAME"` by an organizer in the management room: the person is invited to
 * that room. Undefined when the message is anything else.
 */
export function overhearAdmission(message: Received, context: AlertContext): Outcome | undefined {
  const admission = readAdmission(message, context);
  if (admission === undefined || !mayAdmit(message, context)) return undefined;
  const { userId, name } = admission;
  const committee = committeeByName(context.state.committees, name);
  // Verify answers that it is not known, or not there yet.
  if (!committee?.roomId) return NOTHING;
  const { roomId } = committee;
  const isInside = context.rooms.members(roomId).some((member) => member.userId === userId);
  return { facts: [], effects: isInside ? [] : [{ do: "invite", roomId, userId }] };
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
    .map(({ userId }) => ({
      ...({ do: "remove", roomId, userId, isStrict: true, lane: "urgent" } as const),
      ticket: ticketOf({ of: "removal", id }),
    }));
}

function readAdmission(message: Received, context: AlertContext) {
  if (message.body.kind !== "text" || message.roomId !== context.network.managementRoom) {
    return undefined;
  }
  const { verify } = context.network.bots;
  const names = [verify, verify.slice(1, verify.indexOf(":")), "verify"];
  const typed = clean(message.body.text);
  const spoken = typed.hasPrefix ? typed.text : withoutMention(typed.text, names);
  // Without prefix and mention it is talk among organizers.
  if (!typed.hasPrefix && spoken === typed.text) return undefined;
  const parsed = parseCommand(spoken);
  if (parsed?.command.word !== "admit") return undefined;
  const [user = "", role = "", ...name] = parsed.args;
  const userId = parseUserId(user);
  const folded = role.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (userId === undefined || isOurBot(userId, context)) return undefined;
  if (!RESPONDER_WORDS.test(folded)) return undefined;
  return { userId, name: name.join(" ") };
}

function mayAdmit(message: Received, context: AlertContext): boolean {
  const standing = standingOf(context.state, message);
  const ageMs = context.nowMs - message.sentAtMs;
  return (
    (standing === "good" || standing === "not-pinned") &&
    holdsRole(message, context, "organizer") &&
    ageMs <= context.settings.commandAgeMaxMs
  );
}
