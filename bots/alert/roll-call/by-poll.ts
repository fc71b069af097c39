/** Answers to a roll call by its poll. */
import { NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { refusal } from "../../../shared/conversation/answer/answers.ts";
import { standingOf } from "../../../shared/domain/authority/authority.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { count, type Answering } from "./count.ts";
import { roomsOf } from "./reached.ts";

type Vote = Answering & Readonly<{ answerIds: readonly string[] }>;

/** A vote in a roll call. The answer's id alone says which alert, which room and which answer. */
export function answerByPoll(vote: Vote, context: AlertContext): Outcome {
  const { message, answerIds } = vote;
  const [id] = answerIds;
  if (id === undefined || answerIds.length > 1) return refuseSpoiled(vote, context);
  const { rollCalls, alerts } = context.state.alerts;
  const meant = rollCalls.get(id);
  const alert = meant && alerts.get(meant.code);
  const reach = alert?.reach.find(({ roomId }) => roomId === meant?.roomId);
  if (meant === undefined || alert === undefined || reach === undefined) return NOTHING;
  const isTheirs =
    standingOf(context.state, message) === "good" &&
    roomsOf(message.senderTag, context).includes(reach.roomId);
  const which = meant.answer;
  const given = { alert, which, minutes: null, reach: isTheirs ? reach : undefined } as const;
  return count(vote, given, context);
}

/** None or several were chosen: what she had answered before stands, and she is told so. */
function refuseSpoiled(vote: Vote, context: AlertContext): Outcome {
  const { message, answerIds } = vote;
  // Whoever answered nothing yet takes nothing back.
  const isMeant = ({ reach, responses }: Alert): boolean =>
    answerIds.length === 0
      ? responses.has(message.senderTag) && reach.some(({ roomId }) => roomId === message.roomId)
      : reach.some(({ going, cant }) => [going, cant].some((id) => answerIds.includes(id)));
  const meant = [...context.state.alerts.alerts.live.values()].findLast(isMeant);
  // People make polls of their own, which are nobody else's business.
  if (meant === undefined) return NOTHING;
  const { code } = meant;
  const lines = [title("alert-poll-one"), line("alert-poll-one-next", { case: code })];
  return only(refusal(vote, { reason: "malformed", lines }, { case: code }));
}
