/** Sentences that begin with a command and are none. */
import { readReport } from "../../reading/report.ts";

/** A plea or a question, whatever command it begins with: "is it true that …". */
export function isSentence(text: string): boolean {
  const { kind } = readReport(text, { places: [], nowMs: 0 });
  return kind === "help" || kind === "question";
}
