/**
 * What confirmers are sent: words that ring, and an encrypted poll whose answer ids are random, so
 * that a vote can only ever count for the case it was given to.
 */
import type { Effect, Lane } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Case, PollChoice } from "../../../../shared/domain/streams/cases.ts";
import { MESSAGE_TYPE, poll, POLL_TYPE, text } from "../../../../shared/language/content.ts";
import { composeAll, line, say } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseArgs, caseLines } from "../case-lines.ts";
import { allLanguages } from "../telling/rooms-told.ts";

type Poll = Readonly<{ roomId: RoomId; answers: Readonly<Record<PollChoice, string>> }>;

/** The words, then the poll; in one lane, so in this order. */
export function requestIn(asked: Poll, found: Case, context: VerifyContext): readonly Effect[] {
  const lane: Lane = found.severity === "urgent" ? "urgent" : "normal";
  return [
    { ...requestText(asked, found, context), lane },
    { ...requestPoll(asked, found, context), lane },
  ];
}

function requestText({ roomId }: Poll, found: Case, context: VerifyContext): Effect {
  const lines = [
    ...caseLines("verify-request-title", found, context.nowMs),
    line("verify-request-how", { code: found.code }),
    line("verify-request-safety"),
  ];
  const mentions = { room: found.severity !== "info" };
  const content = text(composeAll(allLanguages(context), lines), cardOf(found, context), mentions);
  return { do: "send", roomId, type: MESSAGE_TYPE, content };
}

function requestPoll({ roomId, answers }: Poll, found: Case, context: VerifyContext): Effect {
  const inAll = (id: string): string =>
    allLanguages(context)
      .map((language) => say(language, id, caseArgs(found)))
      .join(" / ");
  const choices = [
    { id: answers.confirm, text: inAll("verify-poll-confirm") },
    { id: answers.refute, text: inAll("verify-poll-refute") },
    { id: answers.unsure, text: inAll("verify-poll-unsure") },
  ];
  const card = { ...cardOf(found, context), choices: answers };
  const content = poll(inAll("verify-poll-question"), choices, card);
  return { do: "send", roomId, type: POLL_TYPE, content };
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
