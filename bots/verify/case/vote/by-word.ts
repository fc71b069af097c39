/**
 * `confirm`, `refute`, `unsure`, `withdraw`. A vote counts for the case that stands in it, and for
 * nothing else.
 */
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import type { Choice } from "../../../../shared/domain/streams/cases.ts";
import { washedNote } from "./washed-note.ts";
import { castVote } from "./cast.ts";
import { knownCodes, readVoteLine } from "./vote-line.ts";
import { refuseCode } from "./vote-refusals.ts";
import { voteWithoutCode } from "./which-case.ts";

/** A vote in words. Without a case it counts only when there is exactly one to vote on. */
export function voteByWord(choice: Choice): Handler {
  return ({ message, language, rest }, context) => {
    const voter = { message, language, context };
    const { named, how, what } = readVoteLine(choice, rest, knownCodes(context.state));
    const washed = what === null ? { note: null } : washedNote(what, "verify-vote-not-counted");
    if ("why" in washed) return refuseOnly(voter, washed.why);
    const vote = { choice, how, what: washed.note };
    switch (named.kind) {
      case "code":
        return castVote({ code: named.code, vote }, voter);
      case "slip":
        return refuseCode(voter);
      case "left-out":
        return voteWithoutCode(vote, voter);
    }
  };
}
