/**
 * Asking the confirmers of a place: words that ring, and an encrypted poll whose answer ids are
 * random, so that a vote can only ever count for the case it was given to.
 */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect, Lane } from "../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case, PollChoice } from "../../../shared/domain/streams/cases.ts";
import { MESSAGE_TYPE, poll, POLL_TYPE, text } from "../../../shared/language/content.ts";
import { composeAll, line, say, title } from "../../../shared/language/text.ts";
import { caseArgs, caseLines } from "./case-lines.ts";
import { decideCase } from "./cases.ts";
import { withCases } from "../outcome.ts";
import { allLanguages } from "./rooms-told.ts";
import { confirmerRoomsOf, electorateOf, type VerifyContext } from "../people/roster.ts";

const ANSWER_ID_BYTES = 16;

/** How many rooms were asked, and whether the people in them can reach a quorum. */
type Asking = Readonly<{ outcome: Outcome; roomsCount: number; isEnough: boolean }>;

/** Asks every confirmer room of the case's place; warns the organizers when that cannot do. */
export function askConfirmers(found: Case, context: VerifyContext): Asking {
  const rooms = confirmerRoomsOf(found.area, context);
  const { people, quorum } = electorateOf(found, context);
  const askable = [...people].filter((person) => person !== found.reporter).length;
  const isEnough = askable >= quorum;
  const requests = rooms.map((roomId) => askRoom(found, roomId, context));
  const warning = isEnough ? only() : only(tooFew(found, { askable, quorum }, context));
  return { outcome: joined(...requests, warning), roomsCount: rooms.length, isEnough };
}

function askRoom(found: Case, roomId: RoomId, context: VerifyContext): Outcome {
  const answers = {
    confirm: randomId(context),
    refute: randomId(context),
    unsure: randomId(context),
  };
  const command = { type: "ask", code: found.code, roomId, answers } as const;
  const decision = decideCase(command, context.state.cases);
  if (!decision.ok) return only();
  const lane: Lane = found.severity === "urgent" ? "urgent" : "normal";
  return withCases(decision.events, [
    { ...requestText(found, roomId, context), lane },
    { ...requestPoll(found, { roomId, answers }, context), lane },
  ]);
}

function requestText(found: Case, roomId: RoomId, context: VerifyContext): Effect {
  const lines = [
    ...caseLines("verify-request-title", found, context.nowMs),
    line("verify-request-how", { code: found.code }),
    line("verify-request-safety"),
  ];
  const mentions = { room: found.severity !== "info" };
  const content = text(composeAll(allLanguages(context), lines), cardOf(found, context), mentions);
  return { do: "send", roomId, type: MESSAGE_TYPE, content };
}

function requestPoll(
  found: Case,
  { roomId, answers }: Readonly<{ roomId: RoomId; answers: Readonly<Record<PollChoice, string>> }>,
  context: VerifyContext,
): Effect {
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

function tooFew(
  found: Case,
  counts: Readonly<{ askable: number; quorum: number }>,
  context: VerifyContext,
): Effect {
  const lines = [
    title("verify-too-few-title", { ...caseArgs(found), ...counts }),
    line("verify-too-few-next", { code: found.code, area: found.area }),
  ];
  const { code, area, severity } = found;
  return {
    ...warn(context, lines, { case: code, area, severity, why: "too-few" }),
    lane: "urgent",
  };
}

function randomId({ randomBytes }: VerifyContext): string {
  return Buffer.from(randomBytes(ANSWER_ID_BYTES)).toString("hex");
}
