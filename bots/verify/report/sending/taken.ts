/** A report that was recorded: people are asked about it now, or it waits. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { verdictOn } from "../../intake/room/verdict.ts";
import { letWait } from "../../intake/waits.ts";
import { keptIn } from "../../media/kept.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { dangerLine } from "../talk/help-now.ts";
import { askWith } from "./asked-with.ts";
import { thanks, type Thanked } from "./thanks.ts";

/** What came with it is kept nowhere, so a report with a picture never waits. */
export function taken(
  reported: Parameters<typeof askWith>[0],
  asker: Thanked,
  before: VerifyContext,
): Outcome {
  const hasEnclosed = keptIn(asker.message, before).length > 0;
  if (!hasEnclosed && verdictOn(reported.found, before).room === "later") {
    return letWait(reported.found, asker, reported.after);
  }
  const { found, outcome, ...how } = askWith(reported, asker);
  const danger = how.isEnough ? [] : [dangerLine(asker.language, reported.after)];
  return joined(outcome, only(thanks(found, asker, { ...how, danger })));
}
