/** How a case stands now, in words. */
import { isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { electorateOf } from "../../../../shared/domain/authority/electorate.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";
import { caseArgs, othersOpen } from "../case-lines.ts";

/** The news first, what it was instead, and what to do with it. */
export function changeLines(found: Case, context: VerifyContext): readonly Line[] {
  return [...newsLines(found, context), nextLine(found, context)];
}

/** The same for whoever reported it. */
export function linesForReporter(found: Case, context: VerifyContext): readonly Line[] {
  return [...newsLines(found, context), ...nextForReporter(found, context)];
}

/** Whoever reported it in private has no vote on it: she is told what she can do. */
export function nextForReporter(found: Case, context: VerifyContext): readonly Line[] {
  const isPrivate = context.rooms.personOf(found.replyRoom) !== undefined;
  if (isPrivate && isOpenCase(found)) return [line("verify-change-own")];
  const isUnanswered = found.state === "expired" && found.votes.size === 0;
  const hasJudges = confirmerRoomsOf(found.circle, context).length > 0;
  if (isUnanswered && found.askedRooms.length === 0 && hasJudges) {
    return [line("verify-change-never-asked")];
  }
  return [isUnanswered ? line("verify-change-unanswered") : nextLine(found, context)];
}

function nextLine(found: Case, { state: { cases } }: VerifyContext): Line {
  const { code, state } = found;
  return line("verify-change-next", { code, state, others: othersOpen(found, cases) });
}

/** What the case has become, and what it was instead. */
export function newsLines(found: Case, context: VerifyContext): readonly Line[] {
  const { state } = found;
  return [
    title("verify-change-title", { ...caseArgs(found), state }),
    ...(state === "refuted" ? whatItWas(found, context) : []),
  ];
}

/** What those who refuted it saw instead, each thing once, without saying who said so. */
function whatItWas(found: Case, context: VerifyContext): readonly Line[] {
  const { people } = electorateOf(found, context);
  const words = [...found.votes].flatMap(([voter, vote]) =>
    people.has(voter) && vote.choice === "refute" && vote.what !== null ? [vote.what] : [],
  );
  const told = [...new Map(words.map((what) => [foldText(what), what])).values()];
  return told.length === 0 ? [] : [line("verify-what-it-was", { what: told.join("; ") })];
}
