/**
 * Polls that a bot sends, and their end: an open one offers a choice that changes nothing any more.
 * Where each stands is a note of the machine that sent it, until it is ended; a little later it is
 * a fact, too, from which the notes come back when the disk was lost.
 */
import { z } from "zod";
import { NOTHING, joined, noting, only, type Outcome } from "../../core/bot.ts";
import type { Effect, Lane, Receipt } from "../../core/protocol/effect.ts";
import { parseEventId, parseRoomId } from "../../core/values/ids.ts";
import type { CaseCode, EventId, RoomId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { TOLD_LIFE_MS } from "../../domain/streams/retention.ts";
import {
  code as codeShape,
  POLLS_MAX,
  roomId as roomShape,
  type PollStanding,
} from "../../domain/streams/shapes.ts";
import { POLL_END_TYPE, POLL_TYPE, pollEnd, type PollResult } from "../../language/content.ts";

/** What was over for longer nobody looks at any more. */
const ENDED_AGAIN_MS = 24 * 3_600_000;

/** Under which name each is noted, with its code and its event. */
const POLLS = "poll/";

const ticketShape = z.object({ of: z.literal("poll"), code: codeShape, roomId: roomShape });

/** What it asks about, and where it stands. */
export type PollPlace = Readonly<{ code: CaseCode; roomId: RoomId }>;

/** What a poll came to, in the words of its room; undefined while it goes on. */
export type ResultOf = (place: PollPlace, context: NetworkContext) => PollResult | undefined;

/** Sends a poll (`poll` of `language/content.ts`) that can be ended later. */
export function sendPoll(
  { code, roomId }: PollPlace,
  { content, lane }: Readonly<{ content: JsonObject; lane: Lane }>,
): Effect {
  const ticket: z.infer<typeof ticketShape> = { of: "poll", code, roomId };
  return { do: "send", roomId, type: POLL_TYPE, content, lane, ticket };
}

/**
 * For `onReceipt` of each feature that sends polls: remembers where the poll stands, or ends it at
 * once when its matter ended while it was under way. `NOTHING` for all other receipts.
 */
export function onPollSent(
  { ticket, result }: Receipt,
  resultOf: ResultOf,
  context: NetworkContext,
): Outcome {
  const place = ticketShape.safeParse(ticket).data;
  // One that nobody saw in its room may stand there all the same, and cannot be ended.
  if (place === undefined || !result.ok || result.eventId === undefined) return NOTHING;
  const poll = { ...place, eventId: result.eventId };
  const came = resultOf(poll, context);
  return came === undefined ? noteOf(poll, context) : only(ending(poll, came));
}

/** Ends all polls about this matter whose result is known now. */
export function endPolls(code: CaseCode, resultOf: ResultOf, context: NetworkContext): Outcome {
  const ends = pollsAbout(code, context).map((poll): Outcome => {
    const came = resultOf(poll, context);
    if (came === undefined) return NOTHING;
    return joined(noting([{ name: noteName(poll), text: null }]), only(ending(poll, came)));
  });
  return joined(...ends);
}

/** What polls are about, with where they stand as far as the record tells. */
export type PolledMatter = Readonly<{
  code: CaseCode;
  polls: readonly PollStanding[];
  overAtMs: number | null;
}>;

/** The polls that are noted and that the record does not have; some of one matter at a time. */
export function unrecordedPolls(
  matters: Iterable<Pick<PolledMatter, "code" | "polls">>,
  context: NetworkContext,
): readonly Readonly<{ code: CaseCode; polls: PollStanding[] }>[] {
  // Looked up once for all of them: this is asked every second, of all that is on record.
  const noted = Map.groupBy(context.notedUnder(POLLS), ([name]) =>
    name.slice(0, endOfPrefix(name)),
  );
  if (noted.size === 0) return [];
  return [...matters].flatMap(({ code, polls }) => {
    const known = new Set(polls.map(({ eventId }) => eventId));
    const unknown = pollsOf(code, noted.get(prefixOf(code)) ?? [])
      .filter(({ eventId }) => !known.has(eventId))
      .slice(0, POLLS_MAX)
      .map(({ roomId, eventId }) => ({ roomId, eventId }));
    return unknown.length === 0 ? [] : [{ code, polls: unknown }];
  });
}

/**
 * The disk was lost: where the polls of these matters stand is noted again, and those whose result
 * is known are ended, once more where they were ended before; not of what was over long ago.
 */
export function pollsRebuilt(
  matters: Iterable<PolledMatter>,
  resultOf: ResultOf,
  context: NetworkContext,
): Outcome {
  const recent = [...matters].filter(
    ({ overAtMs }) => overAtMs === null || context.nowMs - overAtMs < ENDED_AGAIN_MS,
  );
  const standing = recent.flatMap(({ code, polls }) => polls.map((poll) => ({ code, ...poll })));
  return joined(
    ...standing.map((poll) => {
      const came = resultOf(poll, context);
      return came === undefined ? noteOf(poll, context) : only(ending(poll, came));
    }),
  );
}

type SentPoll = PollPlace & Readonly<{ eventId: EventId }>;

function ending({ roomId, eventId }: SentPoll, result: PollResult): Effect {
  return { do: "send", roomId, type: POLL_END_TYPE, content: pollEnd(eventId, result) };
}

function noteOf(poll: SentPoll, { nowMs }: NetworkContext): Outcome {
  return noting([{ name: noteName(poll), text: poll.roomId, untilMs: nowMs + TOLD_LIFE_MS }]);
}

function pollsAbout(code: CaseCode, context: NetworkContext): readonly SentPoll[] {
  return pollsOf(code, context.notedUnder(prefixOf(code)));
}

/** `noted` is what stands under the prefix of this code. */
function pollsOf(
  code: CaseCode,
  noted: Iterable<readonly [name: string, text: string]>,
): readonly SentPoll[] {
  return [...noted].flatMap(([name, text]) => {
    const roomId = parseRoomId(text);
    const eventId = parseEventId(name.slice(endOfPrefix(name)));
    return roomId === undefined || eventId === undefined ? [] : [{ code, roomId, eventId }];
  });
}

function noteName({ code, eventId }: SentPoll): string {
  return `${prefixOf(code)}${eventId}`;
}

function prefixOf(code: CaseCode): string {
  return `${POLLS}${code}/`;
}

/** A code holds no stroke; the id of an event may. */
function endOfPrefix(name: string): number {
  return name.indexOf("/", POLLS.length) + 1;
}
