/** That a case is somewhere else, in words. */
import { isAdmitted } from "../../../../../shared/domain/authority/authority.ts";
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../../shared/language/text.ts";
import { ownWords } from "../../../../../shared/telling/salute.ts";
import { othersOpen } from "../../../case/case-lines.ts";
import type { VerifyContext } from "../../../people/roster.ts";

export type Moved = Readonly<{
  /** Where it is. */
  area: Case["area"];
  /** It stands: it is not hers alone to undo. */
  isKept: boolean;
  words: string;
}>;

/** To those who judge it where it is not, and to organizers. */
export function movedLines(
  found: Case,
  { area: to, isKept, words }: Moved,
  { state }: VerifyContext,
) {
  const { code, area, reporter } = found;
  const args = { code, area, to, kept: isKept ? "yes" : "no" };
  const said = [title("verify-moved-title", args), ...ownWords(words)];
  const others = othersOpen(found, state.cases);
  const passed = isAdmitted(reporter, state) ? "yes" : "no";
  return {
    judges: [...said, line("verify-moved-next", { ...args, others })],
    organizers: [...said, line("verify-word-organizers", { code, passed })],
  };
}
