/** The first report of a place is never silenced: of people who were shut organizers read it. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { ownWords } from "../../../../shared/telling/salute.ts";
import { caseArgs } from "../../case/case-lines.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { reportOf } from "../../report/sending/report-of.ts";

/** What was seen and where, and what they can do; no case, and nobody is asked. */
export function tellFirst(
  ready: Parameters<typeof reportOf>[0],
  message: Parameters<typeof reportOf>[1],
  context: VerifyContext,
): Outcome {
  const report = reportOf(ready, message, context);
  const lines = [
    title("verify-shut-first", caseArgs(report)),
    ...ownWords(report.salute.note),
    line("verify-shut-first-next", { area: ready.area }),
  ];
  return only(warn(context, lines, { why: "shut-report", area: ready.area }));
}
