/** Asking the confirmers of a place whether a report is true. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Case, PollAnswer } from "../../../../shared/domain/streams/cases.ts";
import { electorateOf, voicesToAsk } from "../../../../shared/domain/authority/electorate.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";
import { decideOn } from "../decided.ts";
import { askedNow } from "../telling/case-notices.ts";
import { pollIn, requestIn } from "./request-messages.ts";
import { tellTooFew } from "./too-few.ts";

type RoomId = Case["askedRooms"][number];
const ANSWER_ID_BYTES = 16;

/** How many rooms were asked, and whether the people in them can reach a quorum. */
type Asking = Readonly<{ outcome: Outcome; roomsCount: number; isEnough: boolean }>;

/** Asks every confirmer room that has to do with the case; warns organizers when that cannot do. */
export function askConfirmers(found: Case, context: VerifyContext): Asking {
  const rooms = roomsToAsk(found, context);
  const electorate = electorateOf(found, context);
  const { quorum } = electorate;
  // People who depend on each other are one voice, however many they are.
  const askable = voicesToAsk(found, electorate);
  const isEnough = askable >= quorum;
  const requests = rooms.map((roomId) => askRoom(found, roomId, context).outcome);
  const warning = isEnough ? only() : tellTooFew(found, { askable, quorum }, context);
  return { outcome: joined(...requests, warning), roomsCount: rooms.length, isEnough };
}

/** Asks the rooms that have to do with the case since it was put to a wider circle, if any. */
export function askMore(found: Case, context: VerifyContext): Asked {
  return roomsToAsk(found, context).reduce<Asked>(
    (before, roomId) => {
      const { outcome, after } = askRoom(found, roomId, before.after);
      return { outcome: joined(before.outcome, outcome), after, isAsked: true };
    },
    { outcome: only(), after: context, isAsked: false },
  );
}

/**
 * A case that was confirmed waits again: its polls have ended, so whoever was asked has a new one;
 * the words about it have just been said.
 */
export function askAgain(found: Case, context: VerifyContext): Outcome {
  const rooms = confirmerRoomsOf(found.circle, context);
  const asked = rooms.map((roomId) => askRoom(found, roomId, context));
  return joined(...asked.map(({ outcome }) => outcome));
}

function roomsToAsk(found: Case, context: VerifyContext): readonly RoomId[] {
  const asked = askedNow(found, context);
  return confirmerRoomsOf(found.circle, context).filter((roomId) => !asked.includes(roomId));
}

/** `after`: the context with the facts of it. */
type Asked = Readonly<{ outcome: Outcome; after: VerifyContext; isAsked: boolean }>;

/** A room that was asked before has read the words. */
function askRoom(found: Case, roomId: RoomId, context: VerifyContext): Asked {
  const answers: Readonly<Record<PollAnswer, string>> = {
    confirm: randomId(context),
    remote: randomId(context),
    refute: randomId(context),
    unsure: randomId(context),
  };
  const decided = decideOn({ type: "ask", code: found.code, roomId, answers }, context);
  if (!decided.ok) return { outcome: only(), after: context, isAsked: false };
  const place = { roomId, answers };
  const requests = askedNow(found, context).includes(roomId)
    ? only(pollIn(place, found, context))
    : only(...requestIn(place, found, context));
  const { recorded, after } = decided;
  return { outcome: joined(recorded, requests), after, isAsked: true };
}

function randomId({ randomBytes }: VerifyContext): string {
  return Buffer.from(randomBytes(ANSWER_ID_BYTES)).toString("hex");
}
