/** What somebody is answered whose vote counts. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly } from "../../../../shared/conversation/answer/answers.ts";
import { countVotes } from "../../../../shared/domain/authority/electorate.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { caseArgs } from "../case-lines.ts";
import type { Electorate } from "../cases.ts";
import type { Vote, Voter } from "./voter.ts";

/** That it counts, and what the votes come to by now. */
export function voted(
  { found, electorate, vote }: Readonly<{ found: Case; electorate: Electorate; vote: Vote }>,
  voter: Voter,
): Outcome {
  const { confirm, refute, unsure } = countVotes(found, electorate.people);
  const counts = { confirm, refute, unsure, needed: electorate.quorum };
  const lines = [
    title("verify-voted", { ...caseArgs(found), choice: vote.choice }),
    line("verify-tally", counts),
  ];
  const card = { kind: "case", case: found.code, state: found.state, counts } as const;
  return answerOnly(voter, lines, card);
}
