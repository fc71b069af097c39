/** How a case stands now, in words. */
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { electorateOf, type VerifyContext } from "../../people/roster.ts";
import { caseArgs } from "../case-lines.ts";

/** The news first, what it was instead, and what to do with it. */
export function changeLines(found: Case, context: VerifyContext): readonly Line[] {
  const { code, state } = found;
  return [
    title("verify-change-title", { ...caseArgs(found), state }),
    ...(state === "refuted" ? whatItWas(found, context) : []),
    line("verify-change-next", { code, state }),
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
