/** What somebody is answered whose vote counts. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly } from "../../../../shared/conversation/answer/answers.ts";
import {
  countVotes,
  voicesFor,
  type Electorate,
} from "../../../../shared/domain/authority/electorate.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { jointly, type Joint } from "../../../../shared/domain/merged.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { caseArgs } from "../case-lines.ts";
import type { Vote, Voter } from "./voter.ts";

/** That it counts, and what the votes come to by now. */
export function voted(
  { found, electorate, vote }: Readonly<{ found: Case; electorate: Electorate; vote: Vote }>,
  voter: Voter,
): Outcome {
  const joint = jointly(voter.context.state.cases, found);
  const { confirm, refute, unsure } = countVotes(joint, electorate.people);
  const counts = { confirm, refute, unsure, needed: electorate.quorum };
  const lines = [
    title("verify-voted", { ...caseArgs(found), choice: vote.choice }),
    line("verify-tally", counts),
    ...lacking(joint, electorate, confirm),
  ];
  const card = { kind: "case", case: found.code, state: found.state, counts } as const;
  return answerOnly(voter, lines, card);
}

/** Why so many confirmations are not enough. Nothing is said of who depends on whom. */
function lacking(found: Joint, electorate: Electorate, confirm: number): readonly Line[] {
  const { quorum, onSite } = electorate;
  if (found.state === "confirmed" || confirm < quorum) return [];
  const isOneVoice = voicesFor("confirm", found, electorate) < quorum;
  if (isOneVoice) return [line("verify-tally-dependent")];
  const there = voicesFor("onsite", found, electorate);
  return there < onSite ? [line("verify-tally-onsite", { there, onSite })] : [];
}
