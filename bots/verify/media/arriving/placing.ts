/** The report that is being written, or a new one, touched now. */
import type { Said } from "../../report/begin.ts";
import { startReport } from "../../report/dialog/start.ts";
import type { Surroundings } from "../../report/dialog/turn.ts";
import type { ReportDraft } from "../../report/draft/drafts.ts";
import { aroundOf } from "../../report/sending/around.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Undefined while none is being written. */
export type OpenDraft = ReportDraft | undefined;

/** With what a dialog knows of the world. */
export function touchedDraft(
  { message, language }: Omit<Said, "text">,
  open: OpenDraft,
  context: VerifyContext,
): Readonly<{ draft: ReportDraft; around: Surroundings }> {
  const around = aroundOf(message, context);
  const draft = open ?? startReport(language, around);
  return { draft: { ...draft, touchedAtMs: context.nowMs }, around };
}
