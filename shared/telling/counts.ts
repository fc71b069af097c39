/** How it is said who goes: numbers, never names. */
import type { Alert, Answer } from "../domain/streams/alerts.ts";
import { line, type Line } from "../language/text.ts";

type Counts = Record<Answer, number> & Readonly<{ standby?: number }>;

/** How many go, cannot, are there, are home: each person by her last answer. */
export function countsOf({ responses }: Pick<Alert, "responses">): Counts {
  const counts = { going: 0, cant: 0, here: 0, home: 0 };
  let standby = 0;
  for (const { answer, standsBy } of responses.values()) {
    if (standsBy === true) standby += 1;
    else counts[answer] += 1;
  }
  return { ...counts, ...(standby > 0 && { standby }) };
}

/** The counts in one line. */
export function countsLine(alert: Pick<Alert, "responses">): Line {
  return line("alert-counts", { standby: 0, ...countsOf(alert) });
}
