/** What becomes of a draft: the fields of a case. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import type { Severity } from "../../../../shared/core/values/severity.ts";
import type { ReportMark } from "../../../../shared/domain/streams/cases.ts";
import type { Salute } from "../../../../shared/domain/streams/shapes.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { ReportDraft } from "../draft/drafts.ts";

/** A report that only has to be recorded. */
export type ReadyReport = Readonly<{ area: AreaPath; draft: ReportDraft }>;

/** Everything of the case but its code. */
export function reportOf(
  { area, draft }: ReadyReport,
  message: Received,
  { nowMs, settings }: VerifyContext,
) {
  const { activity, size, uniform, equipment, besides = [], seenAtMs, note } = draft;
  const more = besides.length === 0 ? {} : { besides };
  const marks: ReportMark[] = [
    ...(draft.isPlaceUnknown ? (["place-unknown"] as const) : []),
    ...(draft.isHearsay ? (["hearsay"] as const) : []),
  ];
  const severity = severityOf(draft);
  return {
    area,
    severity,
    reporter: message.senderTag,
    salute: { activity, size, uniform, equipment, ...more, seenAtMs, note },
    marks,
    replyRoom: message.roomId,
    expiresAtMs: nowMs + (settings.waiting?.[severity].giveUpMs || settings.caseExpiryMs),
  };
}

/** People seen standing around are watched, and so is what was not said; the rest rings. */
export function severityOf({ activity }: Pick<Salute, "activity">): Severity {
  return activity === "presence" || activity === "unknown" ? "watch" : "urgent";
}
