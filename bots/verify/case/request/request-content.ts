/** The words and the poll by which confirmers are asked whether a report is true. */
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { Case, PollAnswer } from "../../../../shared/domain/streams/cases.ts";
import { poll, text } from "../../../../shared/language/content.ts";
import { composeAll, line, say } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseArgs, caseLines } from "../case-lines.ts";
import { allLanguages } from "../telling/rooms-told.ts";

/** Each is random, and unique to one poll. */
export type AnswerIds = Readonly<Record<PollAnswer, string>>;

/** What was seen, and how to say what one sees; it rings unless it is for information. */
export function requestText(found: Case, context: VerifyContext): JsonObject {
  const lines = [
    ...caseLines("verify-request-title", found, context.nowMs),
    line("verify-request-how", { code: found.code }),
    line("verify-request-safety"),
  ];
  const mentions = { room: found.severity !== "info" };
  return text(composeAll(allLanguages(context), lines), cardOf(found, context), mentions);
}

/** What is reported and where, and what can be said about it. */
export function requestPoll(answers: AnswerIds, found: Case, context: VerifyContext): JsonObject {
  const inAll = (id: string): string =>
    allLanguages(context)
      .map((language) => say(language, id, caseArgs(found)))
      .join(" / ");
  const choices = [
    { id: answers.confirm, text: inAll("verify-poll-onsite") },
    { id: answers.remote, text: inAll("verify-poll-remote") },
    { id: answers.refute, text: inAll("verify-poll-refute") },
    { id: answers.unsure, text: inAll("verify-poll-unsure") },
  ];
  const card = { ...cardOf(found, context), choices: answers };
  return poll(inAll("verify-poll-question"), choices, card);
}

function cardOf(found: Case, context: VerifyContext) {
  return {
    kind: "request",
    case: found.code,
    area: found.area,
    severity: found.severity,
    state: found.state,
    language: context.settings.language,
  } as const;
}
