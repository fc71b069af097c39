/**
 * What confirmers are sent: words that ring, and an encrypted poll whose answer ids are random, so
 * that a vote can only ever count for the case it was given to.
 */
import type { Effect, Lane } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { sendPoll } from "../../../../shared/conversation/poll/polls.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { MESSAGE_TYPE } from "../../../../shared/language/content.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { roomAsked } from "./room-asked.ts";
import {
  requestPoll,
  requestText,
  sameQuestion,
  type AnswerIds,
  type RoomAsked,
} from "./request-content.ts";

/** The words, the poll, and whether it is another one; in one lane, so in this order. */
export function requestIn(place: Place, found: Case, context: VerifyContext): readonly Effect[] {
  const { roomId } = place;
  const same = askSame(roomId, found, roomAsked(found, roomId, context));
  return [askAnew(roomId, found, context), pollIn(place, found, context), ...same];
}

type Place = Readonly<{ roomId: RoomId; answers: AnswerIds }>;

/** The poll alone, where the words were said. */
export function pollIn({ roomId, answers }: Place, found: Case, context: VerifyContext): Effect {
  const content = requestPoll(answers, found, roomAsked(found, roomId, context));
  return sendPoll({ code: found.code, roomId }, { content, lane: laneOf(found) });
}

/** The words alone: what is known of it has changed, and the poll stands. */
export function askAnew(roomId: RoomId, found: Case, context: VerifyContext): Effect {
  const content = requestText(found, roomAsked(found, roomId, context), context);
  // A reply to it is about this case, as one to the poll (`shared/conversation/said/about.ts`).
  const ticket = { of: "about", code: found.code };
  return { do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(found), ticket };
}

/** Its answer is a reply to it (`shared/conversation/said/open-question.ts`). */
function askSame(roomId: RoomId, found: Case, room: RoomAsked): readonly Effect[] {
  const { alike } = room;
  if (alike === undefined) return [];
  const ticket = { of: "same", code: found.code, other: alike.code };
  const content = sameQuestion(found, alike, room);
  return [{ do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(found), ticket }];
}

function laneOf({ severity }: Case): Lane {
  return severity === "urgent" ? "urgent" : "normal";
}
