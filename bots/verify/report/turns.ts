/** A message to verify, while a report or the question "which case?" may be open in the chat. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { Respond } from "../../../shared/conversation/bot-of.ts";
import { interpret, type Interpretation } from "../../../shared/conversation/command/interpret.ts";
import { choiceIn, voteByChoice } from "../case/vote/pending-vote.ts";
import type { VerifyContext } from "../people/roster.ts";
import { continueReport, stillOpen, tellDropped, type ControlWord } from "./conversations.ts";
import { draftDrop, openDrafts } from "./draft-notes.ts";
import type { ReportDraft } from "./drafts.ts";
import { lostAnswer } from "./lost.ts";

/** `interpret` alone decides whether it answers what is open or is a command. */
export function takeTurn(message: Received, context: VerifyContext, respond: Respond): Outcome {
  const { report, vote } = openDrafts(message, context);
  const isAnswer = (text: string): boolean =>
    report !== undefined || (vote !== undefined && choiceIn(vote, text, context) !== undefined);
  const read = interpret({ bot: "verify", isAnswer }, message, context);
  const carryOut = (meant: Interpretation): Outcome =>
    answerOf(meant, { message, context }, respond);
  const turn = { message, context, carryOut };
  const withoutVote = (): Outcome => {
    if (report !== undefined) return duringReport(report, read, turn);
    const isCancelled = vote !== undefined && turnOf(read)?.control === "cancel";
    return isCancelled ? only(tellDropped(vote, message)) : carryOut(read);
  };
  if (vote === undefined || read.kind === "poll") return withoutVote();
  const code = read.kind === "answer" ? choiceIn(vote, read.text, context) : undefined;
  if (code === undefined) {
    const otherwise = withoutVote();
    // What was not understood keeps the question; anything else ends it, so that no later number
    // counts as a vote.
    if (isUnclear(read) && otherwise.notes === undefined) return otherwise;
    return joined(draftDrop("vote", message, context), otherwise);
  }
  const voted = voteByChoice(vote, code, turn);
  return report === undefined ? voted : joined(voted, stillOpen(report, message, context));
}

type Turn = Readonly<{
  message: Received;
  context: VerifyContext;
  carryOut(read: Interpretation): Outcome;
}>;

/** A command is obeyed, and the report stays open: its question is asked once more. */
function duringReport(
  draft: ReportDraft,
  read: Interpretation,
  { message, context, carryOut }: Turn,
): Outcome {
  const said = turnOf(read);
  if (said !== undefined) return continueReport(draft, { ...said, message }, context);
  const outcome = carryOut(read);
  const isNew = read.kind === "mine" && read.asked.command.word === "report";
  if (message.body.kind !== "text" || isNew || outcome.leadsToFacts === true) return outcome;
  return joined(outcome, stillOpen(draft, message, context));
}

/** What a guided report makes of it; undefined for what is none of its business. */
function turnOf(
  read: Interpretation,
): Readonly<{ text: string; control: ControlWord | null }> | undefined {
  if (read.kind === "answer") return { text: read.text, control: null };
  if (read.kind !== "mine") return undefined;
  const { command, rest } = read.asked;
  const { word } = command;
  if (word === "cancel" || word === "back") return { text: rest, control: word };
  return word === "help" && rest === "" ? { text: "", control: word } : undefined;
}

function isUnclear(read: Interpretation): boolean {
  return (
    read.kind === "free" || (read.kind === "refused" && read.refusal.why === "unknown-command")
  );
}

/** Free words may be the answer to a question that is lost. */
function answerOf(
  read: Interpretation,
  { message, context }: Readonly<{ message: Received; context: VerifyContext }>,
  respond: Respond,
): Outcome {
  const isFree = read.kind === "free" || read.kind === "answer";
  const lost = isFree ? lostAnswer(read, message, context) : undefined;
  return lost ?? respond(read, message, context);
}
