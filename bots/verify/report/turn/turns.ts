/** A message to verify: it may answer what is open, be a command, or be somebody's own words. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import {
  interpret,
  type Interpretation,
} from "../../../../shared/conversation/command/interpret.ts";
import { choiceIn, voteByChoice } from "../../case/vote/pending-vote.ts";
import { tellDropped } from "../open/dropped.ts";
import { stillOpen } from "../open/open-question.ts";
import { draftDrop, openDrafts } from "../draft/draft-notes.ts";
import { duringReport, type Turn } from "./open-turn.ts";
import { turnOf } from "./said-turn.ts";

/**
 * `interpret` alone decides whether it answers what is open or is a command; `isSentence` is true
 * for what is neither, whatever command it begins with.
 */
export function takeTurn(turn: Turn, isSentence: (text: string) => boolean): Outcome {
  const { message, context, carryOut } = turn;
  const { report: kept, vote } = openDrafts(message, context);
  const spoken = context.state.people.languages.get(message.senderTag);
  const report = kept === undefined || spoken === undefined ? kept : { ...kept, language: spoken };
  const isAnswer = (text: string): boolean =>
    report !== undefined || (vote !== undefined && choiceIn(vote, text, context) !== undefined);
  const read = interpret({ bot: "verify", isAnswer, isSentence }, message, context);
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

function isUnclear(read: Interpretation): boolean {
  return (
    read.kind === "free" || (read.kind === "refused" && read.refusal.why === "unknown-command")
  );
}
