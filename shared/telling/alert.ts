/** How an alert is said, wherever it is: what it is, how sure, what has become of it. */
import type { Alert, Ending } from "../domain/streams/alerts.ts";
import { line, title, type Line } from "../language/text.ts";

/** What there is to say: the alert itself, a change while it is open, or how it ended. */
export type Head = "new" | "updated" | "doubted" | "affirmed" | Ending;

/** The one thing that the alert says as it stands. */
function headOf(alert: Alert): Head {
  if (alert.ending !== null) return alert.ending;
  if (alert.change === null) return "new";
  if (alert.change.text !== null) return "updated";
  return alert.certainty === "Observed" ? "affirmed" : "doubted";
}

/** What the phrases that head something about an alert need. */
export function headArgs({ area, status, salute }: Alert) {
  return { activity: salute?.activity ?? "words", area, status } as const;
}

/**
 * The first line: what has happened to the alert, what it is about, and where. `head` is for one
 * turn of it that may not be the last.
 */
export function headline(alert: Alert, head: Head = headOf(alert)): Line {
  return title(`alert-title-${head}`, headArgs(alert));
}

/** How loud it is, how sure, and who says so. */
export function standingLine({ severity, certainty, origin }: Alert): Line {
  return line("alert-card-standing", { severity, certainty, origin });
}

/** What it means for those who were told. */
export function nextLine(alert: Alert, head: Head = headOf(alert)): Line {
  return line(`alert-next-${head}`, { case: alert.code });
}
