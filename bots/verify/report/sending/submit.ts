/** From a finished report to a case, and to the people who can look. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { refuseWithoutCode } from "../../../../shared/conversation/answer/no-code.ts";
import { tellSeries } from "../../intake/series.ts";
import { turnAway } from "../../intake/turned-away.ts";
import { draftDrop } from "../draft/draft-notes.ts";
import { decideReport } from "./decide-report.ts";
import { taken } from "./taken.ts";
import { notTaken } from "./thanks.ts";

/**
 * Records the case, asks the confirmers of its place, and says so to the one who reported. Whether
 * there is room for it is asked before anything else.
 */
export function submitReport(
  ready: Parameters<typeof decideReport>[0],
  asker: Parameters<typeof taken>[1],
  context: Parameters<typeof taken>[2],
): Outcome {
  const dropped = draftDrop("report", asker.message, context);
  const away = turnAway(ready, asker, context);
  if (away !== undefined) return joined(dropped, away);
  const decided = decideReport(ready, asker.message, context);
  if (decided === undefined) return refuseWithoutCode(asker, context);
  if (!decided.ok) return notTaken(asker, context);
  return joined(
    dropped,
    decided.recorded,
    taken(decided, asker, context),
    tellSeries(decided.found, decided.after),
  );
}
