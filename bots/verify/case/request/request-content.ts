/** The words and the poll by which confirmers are asked whether a report is true. */
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { Case, PollAnswer } from "../../../../shared/domain/streams/cases.ts";
import { notice, poll, text } from "../../../../shared/language/content.ts";
import {
  composeAll,
  composeTogether,
  line,
  sayInAll,
  title,
} from "../../../../shared/language/text.ts";
import { ownWords, saluteFacts, seenFact } from "../../../../shared/telling/salute.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseArgs } from "../case-lines.ts";

/** A room that is asked: its languages, and how many other cases it is asked about. */
export type RoomAsked = Readonly<{
  languages: readonly string[];
  others: number;
  /** One that may tell of the same thing. */
  alike: Case | undefined;
}>;

/** Each is random, and unique to one poll. */
export type AnswerIds = Readonly<Record<PollAnswer, string>>;

/**
 * The question first, in each language; what was seen, in one line; how to answer, once. It rings
 * unless it is for information. `others` is how many cases the room is
 * asked about beside this one: only then the code is needed.
 */
export function requestText(found: Case, room: RoomAsked, context: VerifyContext): JsonObject {
  const { note, seenAtMs } = found.salute;
  const isUnheard = found.voice === "unheard";
  const { others } = room;
  const args = { ...caseArgs(found), others };
  const body = composeTogether(room.languages, {
    heads: [title("verify-request-title", args)],
    words: ownWords(note),
    each: [
      ...(isUnheard ? [line("verify-request-voice", { code: found.code })] : []),
      ...(found.marks ?? []).map((mark) => line("verify-mark", { mark })),
      ...saluteFacts(found.salute),
      seenFact(seenAtMs, context.nowMs),
      line("verify-request-safety"),
    ],
    foot: [line("verify-request-how", args)],
  });
  return text(body, cardOf(found, room), { room: found.severity !== "info" });
}

/** Whether it tells of the same as another one: a question of its own, answered by one word. */
export function sameQuestion(found: Case, alike: Case, { languages }: RoomAsked): JsonObject {
  const args = { code: found.code, other: alike.code };
  const lines = [title("verify-same-question", args), line("verify-same-how", args)];
  const card = { ...cardOf(found, { languages }), kind: "question", question: "same" } as const;
  return notice(composeAll(languages, lines, "room"), card);
}

/** What is reported and where, and what can be said about it. */
export function requestPoll(answers: AnswerIds, found: Case, room: RoomAsked): JsonObject {
  const inAll = (id: string): string => sayInAll(room.languages, id, caseArgs(found));
  const choices = [
    { id: answers.confirm, text: inAll("verify-poll-onsite") },
    { id: answers.remote, text: inAll("verify-poll-remote") },
    { id: answers.refute, text: inAll("verify-poll-refute") },
    { id: answers.unsure, text: inAll("verify-poll-unsure") },
  ];
  const card = { ...cardOf(found, room), choices: answers };
  return poll(inAll("verify-poll-question"), choices, card);
}

function cardOf(found: Case, { languages }: Pick<RoomAsked, "languages">) {
  const [language = ""] = languages;
  return {
    kind: "request",
    case: found.code,
    area: found.area,
    severity: found.severity,
    state: found.state,
    ...(found.voice === "unheard" && { why: "voice-report" }),
    language,
  } as const;
}
