/** How the turns of an alert are said in its room. */
import type { Alert, AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import { headline, nextLine, noteAsked } from "../../../shared/telling/alert.ts";
import { ownWords } from "../../../shared/telling/salute.ts";
import { timeIn } from "../room/seen.ts";

/** The news, in the organizer's words where there are some. */
export function updateLines(
  { certainty, text, severity, by }: AlertEvent & { type: "updated" },
  alert: Alert,
): readonly Line[] {
  const change = certainty === "Observed" ? "affirmed" : "doubted";
  const said = by === "reporter" ? "more" : "updated";
  const head = severity !== undefined ? "lowered" : text === null ? change : said;
  return [headline(alert, head), ...ownWords(text)];
}

/** How it ended, and how long the room stays for that. */
export function endLines(
  { how, text }: AlertEvent & { type: "ended" },
  alert: Alert,
  leftMs: number,
): readonly Line[] {
  return [
    headline(alert, how),
    ...ownWords(text),
    nextLine(alert, how),
    noteAsked(alert),
    line("rooms-until", timeIn(leftMs)),
  ];
}
