/** A report that goes on: an answer, or a step back. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { answerReport, stepBack } from "../dialog/dialog.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { aroundOf } from "../sending/around.ts";
import { follow } from "../sending/follow.ts";
import { otherwise } from "./otherwise.ts";

type Message = Parameters<typeof otherwise>[1]["message"];

/** What her answer leads to. */
export function goOn(
  draft: ReportDraft,
  { text, message }: Readonly<{ text: string; message: Message }>,
  context: VerifyContext,
): Outcome {
  const other = otherwise(draft, { text, message }, context);
  if (other !== undefined) return other;
  return follow(answerReport(draft, text, aroundOf(message, context)), { message }, context);
}

/** The question before this one. */
export function goBack(draft: ReportDraft, message: Message, context: VerifyContext): Outcome {
  return follow(stepBack(draft, aroundOf(message, context)), { message }, context);
}
