/** From a finished report to a case, and to the people who can look. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { refuseWithoutCode } from "../../../../shared/conversation/answer/no-code.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { draftDrop } from "../draft/draft-notes.ts";
import { askWith } from "./asked-with.ts";
import { decideReport } from "./decide-report.ts";
import { notTaken, thanks } from "./thanks.ts";

/** Records the case, asks the confirmers of its place, and says so to the one who reported. */
export function submitReport(
  ready: Parameters<typeof decideReport>[0],
  asker: Pick<Asked, "message" | "language">,
  context: VerifyContext,
): Outcome {
  const decided = decideReport(ready, asker.message, context);
  if (decided === undefined) return refuseWithoutCode(asker, context);
  if (!decided.ok) return notTaken(asker, context);
  const { found, outcome, ...how } = askWith(decided, asker);
  return joined(
    draftDrop("report", asker.message, context),
    decided.recorded,
    outcome,
    only(thanks(found, asker, how)),
  );
}
