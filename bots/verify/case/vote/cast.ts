/** A vote on a case: judged, recorded, told to whom it changes something, and answered. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { judgesOf, senderStanding } from "../../people/roster.ts";
import { decideOn } from "../decided.ts";
import { tellChange } from "../telling/telling.ts";
import { refuseVote } from "./vote-refusals.ts";
import { voted } from "./voted.ts";
import type { VoteOn, Voter } from "./voter.ts";

/** Counts it, or says why it does not count. */
export function castVote({ code, vote }: VoteOn, voter: Voter): Outcome {
  const { message, context } = voter;
  const before = context.state.cases.get(code);
  if (before === undefined) return refuseVote("unknown-case", code, voter);
  if (senderStanding(message, context) !== "good") {
    return refuseVote("not-permitted", code, voter);
  }
  const electorate = judgesOf(before, context);
  const ballot = { ...vote, voter: message.senderTag };
  const decided = decideOn({ type: "vote", code, ballot, electorate }, context);
  if (!decided.ok) return refuseVote(decided.refusal, code, voter);
  const { after, recorded, standing, isTurn } = decided;
  const told = isTurn ? tellChange(standing, after) : only();
  const isToldHere = told.effects.some(
    (effect) => "roomId" in effect && effect.roomId === message.roomId,
  );
  const counted = { found: standing, electorate, vote };
  const reply = isToldHere ? only() : voted(counted, { ...voter, context: after });
  return joined(recorded, told, reply);
}
