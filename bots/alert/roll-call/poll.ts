/** The roll call as a poll: where, why, and who can go. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { sendPoll } from "../../../shared/conversation/poll/polls.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import { poll } from "../../../shared/language/content.ts";
import { cutText } from "../../../shared/language/markup.ts";
import { say, sayInAll } from "../../../shared/language/text.ts";
import { headArgs } from "../../../shared/telling/alert.ts";
import { laneOf } from "../delivery/sending.ts";

/** Most of an organizer's words that a poll's question repeats, in characters. */
const REASON_CHARACTERS_MAX = 80;

/**
 * Who can go: answer ids belong to this room and this raising alone. What is for information asks
 * nobody to go; the words still work.
 */
export function rollCallIn(reach: Reach, alert: Alert, isVeiled: boolean): readonly Effect[] {
  if (alert.severity === "info") return [];
  const inAll = (id: string): string => sayInAll(reach.languages, id);
  const answers = [
    { id: reach.going, text: inAll("alert-poll-going") },
    { id: reach.cant, text: inAll("alert-poll-cant") },
  ];
  const question = isVeiled ? bareQuestion(alert, reach) : rollCallQuestion(alert, reach);
  const content = poll(question, answers, {
    kind: "rollcall",
    case: alert.code,
    status: alert.status,
    area: alert.area,
    choices: { going: reach.going, cant: reach.cant },
  });
  const { roomId } = reach;
  return [sendPoll({ code: alert.code, roomId }, { content, lane: laneOf(alert) })];
}

/** Nothing but that an answer is wanted. */
function bareQuestion({ code }: Alert, { languages }: Reach): string {
  return sayInAll(languages, "alert-discreet-poll", { case: code });
}

/** Where and why, before she says whether she goes. */
function rollCallQuestion(alert: Alert, { languages }: Reach): string {
  const question = sayInAll(languages, "alert-poll-question", headArgs(alert));
  const said = alert.origin === "organizer" && alert.text !== null ? alert.text : null;
  const [language = ""] = languages;
  return say(language, "alert-poll-about", {
    question,
    case: alert.code,
    words: said === null ? "" : cutText(said, REASON_CHARACTERS_MAX),
    has: said === null ? "none" : "words",
  });
}
