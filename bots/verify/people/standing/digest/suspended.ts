/**
 * Whose identity changed within the last minutes: notes of this machine, since a fact holds no user
 * id. All of them stand in one message to the organizers, which is edited when one more comes.
 */
import { joined, noting, only, type Note, type Outcome } from "../../../../../shared/core/bot.ts";
import type { Effect } from "../../../../../shared/core/protocol/effect.ts";
import {
  parseEventId,
  parseUserId,
  type EventId,
  type Tag,
  type UserId,
} from "../../../../../shared/core/values/ids.ts";
import { edit, MESSAGE_TYPE } from "../../../../../shared/language/content.ts";
import {
  DIGEST_LIFE_MS,
  DIGEST_PENDING_MS,
} from "../../../../../shared/domain/streams/retention.ts";
import { ticketOf } from "../../receipt/tickets.ts";
import type { VerifyContext } from "../../roster.ts";
import { digestOf } from "./words.ts";

const PEOPLE = "suspended/person/";
/** Until when the message takes people up; with its event id once that is known. */
const MESSAGE = "suspended/message";
/** What its text begins with while nobody knows yet under which id the message is shown. */
const ON_ITS_WAY = "…";
const TURN_BYTES = 8;

/** Tells the organizers of one more: in a message of its own, or in the one that stands. */
export function tellSuspended(userId: UserId, context: VerifyContext): Outcome {
  const said = context.noted(MESSAGE);
  const before = peopleIn(context);
  // Whose identity changes twice is news once more.
  if (said === undefined || before.includes(userId)) return begun(userId, context);
  const noted = noting([personNote(userId, context)]);
  const original = parseEventId(said);
  // It is brought up to date as soon as its id is known.
  if (original === undefined) return noted;
  const people = [...before.filter((one) => isSuspended(one, context)), userId];
  return joined(noted, only(edited(original, people, context)));
}

/** Which of these messages, and who stood in it. */
type Digest = Readonly<{ turn: string; told: readonly Tag[] }>;

/**
 * The message is shown: whoever came since it was sent is put into it. One in whose place another
 * was begun meanwhile takes nobody up.
 */
export function onDigestSent(
  eventId: EventId | undefined,
  { turn, told }: Digest,
  context: VerifyContext,
): Outcome {
  if (context.noted(MESSAGE) !== ON_ITS_WAY + turn) return only();
  const people = peopleIn(context).filter((one) => isSuspended(one, context));
  // By who they are: of those in the message some may be revoked by now.
  const isWhole = people.every((one) => told.includes(context.tagOf(one)));
  if (eventId === undefined) return isWhole ? only() : afresh(people, context);
  const untilMs = context.nowMs + DIGEST_LIFE_MS;
  const noted = noting([{ name: MESSAGE, text: eventId, untilMs }]);
  return isWhole ? noted : joined(noted, only(edited(eventId, people, context)));
}

/** Who waits for a message on its way to be put into it stands in the new one. */
function begun(userId: UserId, context: VerifyContext): Outcome {
  const others = peopleIn(context).filter((one) => one !== userId);
  const isOnItsWay = context.noted(MESSAGE)?.startsWith(ON_ITS_WAY) === true;
  const kept = others.filter((one) => isOnItsWay && isSuspended(one, context));
  const gone = others
    .filter((one) => !kept.includes(one))
    .map((one) => ({ name: PEOPLE + context.tagOf(one), text: null }));
  const notes = noting([...gone, personNote(userId, context)]);
  return joined(notes, afresh([...kept, userId], context));
}

function afresh(people: readonly UserId[], context: VerifyContext): Outcome {
  const told = people.map((one) => context.tagOf(one));
  const turn = Buffer.from(context.randomBytes(TURN_BYTES)).toString("hex");
  const ticket = ticketOf({ of: "suspended", turn, told });
  const untilMs = context.nowMs + DIGEST_PENDING_MS;
  return joined(
    noting([{ name: MESSAGE, text: ON_ITS_WAY + turn, untilMs }]),
    only(inManagement(digestOf(people, context), context, ticket)),
  );
}

function edited(original: EventId, people: readonly UserId[], context: VerifyContext): Effect {
  return inManagement(edit(original, digestOf(people, context)), context);
}

function inManagement(
  content: ReturnType<typeof edit>,
  { network }: VerifyContext,
  ticket?: ReturnType<typeof ticketOf>,
): Effect {
  const roomId = network.managementRoom;
  const owed = { do: "send", roomId, type: MESSAGE_TYPE, content, lane: "urgent" } as const;
  return ticket === undefined ? owed : { ...owed, ticket };
}

function personNote(userId: UserId, { nowMs, tagOf }: VerifyContext): Note {
  return { name: PEOPLE + tagOf(userId), text: userId, untilMs: nowMs + DIGEST_PENDING_MS };
}

/** Whoever was admitted again meanwhile, or revoked, needs nothing more. */
function isSuspended(userId: UserId, { state, tagOf }: VerifyContext): boolean {
  return (state.people.persons.get(tagOf(userId))?.changedTo ?? null) !== null;
}

function peopleIn(context: VerifyContext): readonly UserId[] {
  return [...context.notedUnder(PEOPLE).values()].flatMap((text) => parseUserId(text) ?? []);
}
