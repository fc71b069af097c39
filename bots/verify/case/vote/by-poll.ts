/**
 * A vote in a poll counts for the case that its random answer id was made for, and for nothing
 * else: the poll's own id says nothing.
 */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import { refuseMessage } from "../../../../shared/conversation/answer/refusals.ts";
import type { PollAnswer } from "../../../../shared/conversation/feature.ts";
import { hasJoined } from "../../../../shared/domain/network-rooms.ts";
import { caseByAnswer } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { castVote } from "./cast.ts";
import { refuseNowhere } from "./vote-refusals.ts";

/** The vote that somebody cast by a poll; one on a roll call is alert's to answer. */
export function voteByPoll(voted: PollAnswer, context: VerifyContext): Outcome {
  const { message, language, answerIds } = voted;
  const [answerId, ...others] = answerIds;
  if (answerId !== undefined && isRollCall(answerId, context)) {
    return isAlertThere(voted, context) ? only() : forAlert(voted, context);
  }
  const voter = { message, language, context };
  const meant = answerId === undefined ? undefined : caseByAnswer(context.state.cases, answerId);
  if (meant === undefined || others.length > 0) return refuseNowhere(voter);
  const { found, choice, how } = meant;
  return castVote({ code: found.code, vote: { choice, how, what: null } }, voter);
}

/** Where alert is, it answers. */
function isAlertThere({ message }: PollAnswer, { network, rooms }: VerifyContext): boolean {
  return hasJoined(rooms, message.roomId, network.bots.alert);
}

function forAlert({ message, language }: PollAnswer, context: VerifyContext): Outcome {
  const refused = { why: "other-bot", bot: "alert", word: "going" } as const;
  return refuseMessage({ refusal: refused, language }, message, context);
}

/** Alert's polls are not verify's business, wherever a vote on them turns up. */
function isRollCall(answerId: string, { state }: VerifyContext): boolean {
  return state.alerts.rollCalls.has(answerId);
}
