/** A report of which nothing is known yet. */
import type { ReportDraft } from "../draft/drafts.ts";
import type { Surroundings } from "./turn.ts";

/** An empty report that asks what is seen. */
export function startReport(language: string, { nowMs, offered }: Surroundings): ReportDraft {
  return {
    ...{ of: "report", step: "what", language, touchedAtMs: nowMs },
    ...{ isPlaceMissed: false, isPlaceUnknown: false, isHearsay: false, areNamesKept: false },
    offered: [...offered],
    takenOut: [],
    area: null,
    ...{ activity: "unknown", size: "unknown", uniform: "unknown", equipment: "unknown" },
    ...{ seenAtMs: nowMs, note: "" },
  };
}
