/**
 * What whoever reported a case says about it later, told to those who judge it as her word: it
 * counts for nothing by itself.
 */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { ownWords } from "../../../../shared/telling/salute.ts";
import { othersOpen } from "../../case/case-lines.ts";
import { caseNotices } from "../../case/telling/case-notices.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** What she says, coded, and her words without anything personal. */
export type ReportersWord = Readonly<{ word: "left" | "mistake" | "more"; note: string }>;

/** To the confirmers of the case; once it is confirmed, to the organizers, too. */
export function tellReportersWord(
  found: Case,
  { word, note }: ReportersWord,
  context: VerifyContext,
): readonly Effect[] {
  const { code, area, reporter } = found;
  // What an admitted person adds, alert tells by itself.
  const isPassedOn = word !== "more" || isAdmitted(reporter, context.state);
  const said = [title("verify-word-title", { code, area, word }), ...ownWords(note)];
  const next = line("verify-word-next", { code, others: othersOpen(found, context.state.cases) });
  const judges = { rooms: found.askedRooms, lines: [...said, next] };
  const organizers = {
    rooms: [context.network.managementRoom],
    lines: [...said, line("verify-word-organizers", { code, passed: isPassedOn ? "yes" : "no" })],
  };
  return [judges, ...(found.state === "confirmed" ? [organizers] : [])].flatMap((told) =>
    caseNotices(found, { ...told, why: "reporter" }, context),
  );
}
