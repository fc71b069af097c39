/** The end of a report that is not sent. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { answer } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { draftDrop } from "../draft/draft-notes.ts";
import type { AnyDraft } from "../draft/drafts.ts";

/** Says that nothing is kept of what was begun. */
export function tellDropped({ language }: Pick<AnyDraft, "language">, message: Received): Effect {
  return answer({ message, language }, [title("verify-dropped"), line("verify-dropped-next")]);
}

/** Keeps nothing of it, and says so. */
export function dropReport(draft: AnyDraft, message: Received, context: VerifyContext): Outcome {
  return joined(draftDrop("report", message, context), only(tellDropped(draft, message)));
}
