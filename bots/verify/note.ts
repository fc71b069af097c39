/** Free words that become part of a report or of a vote: washed, or why they are not taken. */
import type { Why } from "../../shared/conversation/answer/answers.ts";
import { line } from "../../shared/language/text.ts";
import { cleanNote, troubleWithNote } from "./report/report-dialog.ts";
import { troubleLines } from "./report/report-questions.ts";

/** `otherwise` is the phrase for what became of the message whose words are not taken. */
export function washedNote(
  text: string,
  otherwise: string,
): Readonly<{ note: string } | { why: Why }> {
  const note = cleanNote(text);
  const trouble = troubleWithNote(note);
  if (trouble === null) return { note };
  const reason = trouble.reason === "not-understood" ? "missing" : trouble.reason;
  return { why: { reason, lines: [...troubleLines(trouble), line(otherwise)] } };
}
