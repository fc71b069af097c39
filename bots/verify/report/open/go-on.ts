/** A report that goes on: an answer, or a step back. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { answerReport, stepBack } from "../dialog/dialog.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { aroundOf } from "../sending/around.ts";
import { follow } from "../sending/follow.ts";

/** What her answer leads to. */
export function goOn(
  draft: ReportDraft,
  { text, message }: Readonly<{ text: string; message: Received }>,
  context: VerifyContext,
): Outcome {
  return follow(answerReport(draft, text, aroundOf(message, context)), { message }, context);
}

/** The question before this one. */
export function goBack(draft: ReportDraft, message: Received, context: VerifyContext): Outcome {
  return follow(stepBack(draft, aroundOf(message, context)), { message }, context);
}
