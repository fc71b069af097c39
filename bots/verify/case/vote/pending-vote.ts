/** A vote that waits for the answer to "which case?". */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { choiceOf } from "../../../../shared/conversation/said/choice.ts";
import { draftChange, draftDrop } from "../../report/draft/draft-notes.ts";
import type { VoteDraft } from "../../report/draft/drafts.ts";
import { castVote } from "./cast.ts";
import type { Vote, Voter, VoteOn } from "./voter.ts";

/** The note that keeps it, with the cases behind the numbers of the question. */
export function keepVote(
  vote: Vote,
  offered: readonly Pick<VoteOn, "code">[],
  { message, language, context }: Voter,
): Outcome {
  const codes = offered.map(({ code }) => code);
  const about = { of: "vote", language, touchedAtMs: context.nowMs } as const;
  return draftChange(message, { ...about, ...vote, offered: codes });
}

/** The case that answers "which case?"; undefined for anything else. */
export function choiceIn(
  { offered, language }: VoteDraft,
  text: string,
  { state: { cases, committees } }: VerifyContext,
): VoteOn["code"] | undefined {
  const listed = offered.map((code) => ({ code, area: cases.get(code)?.area }));
  return choiceOf(listed, text, { language, committees });
}

/** The answer to "which case?". */
export function voteByChoice(
  { choice, how, what, language }: VoteDraft,
  code: VoteOn["code"],
  { message, context }: Omit<Voter, "language">,
): Outcome {
  const voted = castVote({ code, vote: { choice, how, what } }, { message, language, context });
  return joined(draftDrop("vote", message, context), voted);
}
