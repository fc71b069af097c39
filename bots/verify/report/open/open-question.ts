/** The question that is open, said once more. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { askAgain, explainStep } from "../asking/questions.ts";
import { askedAt } from "../draft/draft-notes.ts";
import type { ReportDraft } from "../draft/drafts.ts";

/** After something else was answered. */
export function stillOpen(draft: ReportDraft, message: Received, context: VerifyContext): Outcome {
  return only(askAgain(draft, askedAt(message, context)));
}

/** With what may be typed at any step. */
export function explain(draft: ReportDraft, message: Received, context: VerifyContext): Outcome {
  return only(explainStep(draft, askedAt(message, context)));
}
