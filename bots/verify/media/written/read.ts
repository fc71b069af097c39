/** What a confirmer wrote down, read as a report is: added to what was told without it. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { Written } from "../../case/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { readText, withMore } from "../../report/dialog/fill.ts";
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
  const seen = withMore(before, read, { nowMs: salute.seenAtMs });
  const { activity, size, uniform, equipment, besides = [], seenAtMs } = seen;
  const note = [salute.note, text].filter((part) => part !== "").join("; ");
  const isUrgent = severity === "urgent" || severityOf({ activity }) === "urgent";
  return {
    salute: {
      ...{ activity, size, uniform, equipment, seenAtMs, note },
      ...(besides.length > 0 && { besides }),
    },
    severity: isUrgent ? "urgent" : severity,
  };
}
