/** A report that was sent, as it is with what she says of it now. */
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import type { Written } from "../../../case/cases.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { severityOf } from "../../sending/report-of.ts";
import { saidNow } from "./said-now.ts";

type Report = Pick<Case, "salute" | "severity">;

/**
 * What she puts right ("5 agents, not 3") is right from now on. Whatever else she says is more of
 * it: nothing that was told is less by it, and it weighs no less than it did.
 */
export function reportWith(report: Report, said: Said, context: VerifyContext): Written {
  const { salute, severity } = report;
  const { note, draft } = saidNow(report, said, context);
  const { activity, size, uniform, equipment, besides = [], seenAtMs } = draft;
  const more = besides.length === 0 ? {} : { besides };
  const isUrgent = severity === "urgent" || severityOf({ activity }) === "urgent";
  return {
    salute: { ...salute, activity, size, uniform, equipment, ...more, seenAtMs, note },
    severity: isUrgent ? "urgent" : severity,
  };
}
