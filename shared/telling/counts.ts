/** How it is said who goes: numbers, never names. */
import type { Alert, Answer } from "../domain/streams/alerts.ts";
import { line, type Line } from "../language/text.ts";

/** How many go, cannot, are there, are home: each person by her last answer. */
export function countsOf({ responses }: Pick<Alert, "responses">): Record<Answer, number> {
  const counts = { going: 0, cant: 0, here: 0, home: 0 };
  for (const { answer } of responses.values()) counts[answer] += 1;
  return counts;
}

/** The counts in one line. */
export function countsLine(alert: Pick<Alert, "responses">): Line {
  return line("alert-counts", countsOf(alert));
}
