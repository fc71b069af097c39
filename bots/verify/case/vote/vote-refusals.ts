/** Why a vote does not count, with what it could have been meant for. */
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import { title } from "../../../../shared/language/text.ts";
import type { CaseRefusal } from "../cases.ts";
import { openLines } from "./open-cases.ts";
import type { Vote, Voter } from "./voter.ts";

const REASONS = {
  "unknown-case": "unknown-case",
  closed: "closed",
  "own-report": "own-report",
  "not-permitted": "not-permitted",
  "no-vote": "missing",
  "no-voice": "missing",
  "code-taken": "unknown-case",
  already: "already",
} as const satisfies Readonly<Record<CaseRefusal, string>>;

/** The judgement over the case says no. */
export function refuseVote(why: CaseRefusal, code: CaseCode, voter: Voter) {
  const open = why === "unknown-case" ? openLines(voter) : [];
  const lines = [title("verify-vote-refused", { why, code }), ...open];
  return refuseOnly(voter, { reason: REASONS[why], lines }, { case: code });
}

/** What was written as a code is none: it must not count for another case. */
export function refuseCode(voter: Voter) {
  const lines = [title("verify-wrong-code"), ...openLines(voter)];
  return refuseOnly(voter, { reason: "wrong-code", lines });
}

/** An answer to no poll that is known, or two at once. */
export function refuseNowhere(voter: Voter) {
  const lines = [title("verify-vote-nowhere"), ...openLines(voter)];
  return refuseOnly(voter, { reason: "unknown-case", lines });
}

/** There is nothing open that she could say this about. */
export function refuseNoneOpen({ choice }: Pick<Vote, "choice">, voter: Voter) {
  const lines = [title("verify-no-open-case", { choice })];
  return refuseOnly(voter, { reason: "unknown-case", lines });
}
