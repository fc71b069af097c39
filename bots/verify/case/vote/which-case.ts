/** A vote that names no case: it counts for the only one there is, or she is asked. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { question } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { castVote } from "./cast.ts";
import { casesFor, offeredOf, openChoice, openItem } from "./open-cases.ts";
import { keepVote } from "./pending-vote.ts";
import { refuseNoneOpen } from "./vote-refusals.ts";
import type { Vote, Voter } from "./voter.ts";

/** In a direct chat the next answer says which one; in a room nobody is asked back and forth. */
export function voteWithoutCode(vote: Vote, voter: Voter): Outcome {
  const [first, ...others] = casesFor(vote, voter);
  if (first === undefined) return refuseNoneOpen(vote, voter);
  if (others.length === 0) return castVote({ code: first.code, vote }, voter);
  const offered = offeredOf([first, ...others]);
  const headline = title("verify-which-case");
  if (!voter.message.isDirect) {
    const lines = [headline, ...offered.map(openItem), line("verify-which-case-room")];
    return only(question(voter, lines));
  }
  const lines = [headline, ...offered.map(openChoice)];
  const ask = question(voter, lines, { question: "case" });
  return joined(keepVote(vote, offered, voter), only(ask));
}
