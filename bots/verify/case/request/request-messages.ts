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
import { requestPoll, requestText, type AnswerIds } from "./request-content.ts";

/** The words, then the poll; in one lane, so in this order. */
export function requestIn(
  { roomId, answers }: Readonly<{ roomId: RoomId; answers: AnswerIds }>,
  found: Case,
  context: VerifyContext,
): readonly Effect[] {
  const content = requestPoll(answers, found, roomAsked(found, roomId, context));
  const poll = sendPoll({ code: found.code, roomId }, { content, lane: laneOf(found) });
  return [askAnew(roomId, found, context), poll];
}

/** The words alone: what is known of it has changed, and the poll stands. */
export function askAnew(roomId: RoomId, found: Case, context: VerifyContext): Effect {
  const content = requestText(found, roomAsked(found, roomId, context), context);
  // A reply to it is about this case, as one to the poll (`shared/conversation/said/about.ts`).
  const ticket = { of: "about", code: found.code };
  return { do: "send", roomId, type: MESSAGE_TYPE, content, lane: laneOf(found), ticket };
}

function laneOf({ severity }: Case): Lane {
  return severity === "urgent" ? "urgent" : "normal";
}
