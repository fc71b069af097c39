/**
 * `confirm`, `refute`, `unsure`, `withdraw` and the polls that say the same. A vote counts for
 * the case that stands in it, or that its random answer id was made for, and for nothing else.
 */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { CaseCode, RoomId } from "../../../shared/core/values/ids.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import { codeIn } from "../../../shared/conversation/command/parse.ts";
import { refuseMessage } from "../../../shared/conversation/answer/refusals.ts";
import {
  answer,
  question,
  refusal,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { countVotes } from "../../../shared/domain/authority/electorate.ts";
import { caseByAnswer, isOpenCase } from "../../../shared/domain/streams/cases.ts";
import type { Case, Choice } from "../../../shared/domain/streams/cases.ts";
import { choice, item, line, title, type Line } from "../../../shared/language/text.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { numberIn } from "../../../shared/language/words/typed.ts";
import { caseArgs } from "./case-lines.ts";
import { decideCase, type Ballot, type CaseRefusal } from "./cases.ts";
import { draftChange, draftDrop } from "../report/draft-notes.ts";
import { OFFERED_MAX, type VoteDraft } from "../report/drafts.ts";
import { afterCases, withCases } from "../outcome.ts";
import { cleanNote, troubleWithNote } from "../report/report-dialog.ts";
import { troubleLines } from "../report/report-questions.ts";
import { electorateOf, openCasesOf, senderStanding, type VerifyContext } from "../people/roster.ts";
import { tellChange } from "./telling.ts";
import { readVoteLine } from "./vote-line.ts";

/** Who votes from where, and in which language she is answered. */
type Voter = Readonly<{ message: Received; language: string }>;
type Vote = Omit<Ballot, "voter">;

const REASONS = {
  "unknown-case": "unknown-case",
  closed: "closed",
  "own-report": "own-report",
  "not-permitted": "not-permitted",
  "no-vote": "missing",
  "code-taken": "unknown-case",
} as const satisfies Readonly<Record<CaseRefusal, string>>;

/** A vote in words. Without a case it counts only when there is exactly one to vote on. */
export function voteByWord(asked: Asked, word: Choice, context: VerifyContext): Outcome {
  const { message, language } = asked;
  const voter = { message, language };
  const { cases } = context.state;
  const read = readVoteLine(word, asked.rest, (code) => cases.has(code));
  const what = read.what === null ? null : cleanNote(read.what);
  const trouble = what === null ? null : troubleWithNote(what);
  if (trouble !== null) {
    const reason = trouble.reason === "not-understood" ? "missing" : trouble.reason;
    const lines = [...troubleLines(trouble), line("verify-vote-not-counted")];
    return only(refusal({ message, language }, { reason, lines }));
  }
  const vote = { choice: word, how: read.how, what };
  switch (read.named.kind) {
    case "code":
      return castVote(read.named.code, vote, voter, context);
    case "slip":
      return only(wrongCode(voter, context));
    case "left-out":
      return voteWithoutCode(vote, voter, context);
  }
}

/** A vote in a poll: the random id of the answer says everything, the poll's own id nothing. */
export function voteByPoll(
  answerIds: readonly string[],
  voter: Voter,
  context: VerifyContext,
): Outcome {
  const [answerId, ...others] = answerIds;
  if (answerId !== undefined && isRollCall(answerId, context)) {
    return isAlertIn(voter.message.roomId, context) ? only() : forAlert(voter, context);
  }
  const meant = answerId === undefined ? undefined : caseByAnswer(context.state.cases, answerId);
  if (meant === undefined || others.length > 0) {
    const lines = [title("verify-vote-nowhere"), ...openLines(voter, context)];
    return only(refusal(voter, { reason: "unknown-case", lines }));
  }
  return castVote(
    meant.found.code,
    { choice: meant.choice, how: null, what: null },
    voter,
    context,
  );
}

/** The case that answers "which case?", by its number or its code; undefined for anything else. */
export function choiceIn({ offered, language }: VoteDraft, text: string): CaseCode | undefined {
  const number = numberIn(foldText(text), language);
  const code = number === undefined ? codeIn(text) : offered[number - 1];
  return code !== undefined && offered.includes(code) ? code : undefined;
}

/** The answer to "which case?". */
export function voteByChoice(
  { choice: word, how, what, language }: VoteDraft,
  code: CaseCode,
  { message, context }: Readonly<{ message: Received; context: VerifyContext }>,
): Outcome {
  const vote = { choice: word, how, what };
  const voted = castVote(code, vote, { message, language }, context);
  return joined(draftDrop("vote", message, context), voted);
}

function castVote(code: CaseCode, vote: Vote, voter: Voter, context: VerifyContext): Outcome {
  const { message, language } = voter;
  const found = context.state.cases.get(code);
  if (found === undefined) return only(refuseVote("unknown-case", code, voter, context));
  if (senderStanding(message, context) !== "good") {
    return only(refuseVote("not-permitted", code, voter, context));
  }
  const electorate = electorateOf(found, context);
  const ballot = { ...vote, voter: message.senderTag };
  const decision = decideCase({ type: "vote", code, ballot, electorate }, context.state.cases);
  if (!decision.ok) return only(refuseVote(decision.refusal, code, voter, context));
  const after = afterCases(context, decision.events);
  const now = after.state.cases.get(code) ?? found;
  const told = now.state === found.state ? only() : tellChange(now, after);
  const isToldHere = told.effects.some(
    (effect) => "roomId" in effect && effect.roomId === message.roomId,
  );
  const { confirm, refute, unsure } = countVotes(now, electorate.people);
  const counts = { confirm, refute, unsure, needed: electorate.quorum };
  const lines = [
    title("verify-voted", { ...caseArgs(now), choice: vote.choice }),
    line("verify-tally", counts),
  ];
  const card = { kind: "case", case: code, state: now.state, counts } as const;
  const reply = isToldHere ? [] : [answer({ message, language }, lines, card)];
  return joined(withCases(decision.events), told, only(...reply));
}

function voteWithoutCode(vote: Vote, voter: Voter, context: VerifyContext): Outcome {
  const { message, language } = voter;
  const person = message.senderTag;
  const [first, ...others] = openCasesOf(
    person,
    context,
    (found) =>
      isOpenCase(found) &&
      (vote.choice === "withdraw" ? found.votes.has(person) : found.reporter !== person),
  );
  if (first === undefined) {
    const lines = [title("verify-no-open-case", { choice: vote.choice })];
    return only(refusal({ message, language }, { reason: "unknown-case", lines }));
  }
  if (others.length === 0) return castVote(first.code, vote, voter, context);
  const offered = [first, ...others].slice(0, OFFERED_MAX);
  if (!message.isDirect) {
    const lines = [title("verify-which-case"), ...offered.map(openItem)];
    return only(question({ message, language }, [...lines, line("verify-which-case-room")]));
  }
  const draft: VoteDraft = {
    ...{ of: "vote", language, touchedAtMs: context.nowMs, ...vote },
    offered: offered.map((found) => found.code),
  };
  const choices = offered.map((found) => choice("verify-open-case", caseArgs(found)));
  const lines = [title("verify-which-case"), ...choices];
  const ask = question({ message, language }, lines, { question: "case" });
  return joined(draftChange(message, draft), only(ask));
}

function refuseVote(why: CaseRefusal, code: CaseCode, voter: Voter, context: VerifyContext) {
  const lines: readonly Line[] = [
    title("verify-vote-refused", { why, code }),
    ...(why === "unknown-case" ? openLines(voter, context) : []),
  ];
  return refusal(voter, { reason: REASONS[why], lines }, { case: code });
}

function wrongCode(voter: Voter, context: VerifyContext) {
  const lines = [title("verify-wrong-code"), ...openLines(voter, context)];
  return refusal(voter, { reason: "wrong-code", lines });
}

/** The cases that this person could have meant; nothing for somebody without a say in any. */
function openLines({ message }: Voter, context: VerifyContext): readonly Line[] {
  const open = openCasesOf(message.senderTag, context, isOpenCase).slice(0, OFFERED_MAX);
  return open.length === 0 ? [] : [line("verify-open-cases"), ...open.map(openItem)];
}

function openItem(found: Case): Line {
  return item("verify-open-case", caseArgs(found));
}

/** Where alert is, it answers. */
function isAlertIn(roomId: RoomId, { network, rooms }: VerifyContext): boolean {
  return rooms
    .members(roomId)
    .some(({ userId, membership }) => userId === network.bots.alert && membership === "join");
}

function forAlert({ message, language }: Voter, context: VerifyContext): Outcome {
  const refused = { why: "other-bot", bot: "alert", word: "going" } as const;
  return refuseMessage({ refusal: refused, language }, message, context);
}

/** Alert's polls are not verify's business, wherever a vote on them turns up. */
function isRollCall(answerId: string, { state }: VerifyContext): boolean {
  return state.alerts.rollCalls.has(answerId);
}
