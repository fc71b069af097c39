/** What a confirmer wrote down, read as a report is: added to what was told without it. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { Written } from "../../case/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { readText, withSeen } from "../../report/dialog/fill.ts";
import { startReport } from "../../report/dialog/start.ts";
import { aroundOf } from "../../report/sending/around.ts";
import { severityOf } from "../../report/sending/report-of.ts";

type Writing = Readonly<{
  text: string;
  language: string;
  message: Received;
  context: VerifyContext;
}>;

/**
 * The report as it is now: nothing that was told before is lost, and it weighs no less. What was
 * said "just now" was said when the report was made.
 */
export function readWritten({ salute, severity }: Case, writing: Writing): Written {
  const { text, language, message, context } = writing;
  const around = aroundOf(message, context);
  const before = { ...startReport(language, around), ...salute };
  const read = readText(text, before, around);
  // "They are at the corner" does not take back that they take people.
  const isAside = read.activity === "presence" && salute.activity !== "unknown";
  const seen = withSeen(before, read, { nowMs: salute.seenAtMs });
  const { size, uniform, equipment, seenAtMs } = seen;
  const activity = isAside ? salute.activity : seen.activity;
  const note = [salute.note, text].filter((part) => part !== "").join("; ");
  const isUrgent = severity === "urgent" || severityOf({ activity }) === "urgent";
  return {
    salute: { activity, size, uniform, equipment, seenAtMs, note },
    severity: isUrgent ? "urgent" : severity,
  };
}
