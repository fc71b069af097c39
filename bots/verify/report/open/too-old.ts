/** An answer that waited too long, such as while the bot was away. */
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { ReportDraft } from "../draft/drafts.ts";

/** The refusal of it; undefined when it is in time. The clock is the homeserver's. */
export function tooOld(
  draft: ReportDraft,
  message: Received,
  { nowMs, settings }: VerifyContext,
): Outcome | undefined {
  if (nowMs - message.sentAtMs <= settings.commandAgeMaxMs) return undefined;
  const { language, step } = draft;
  const lines = [title("verify-answer-too-old"), line("verify-ask-hint")];
  return refuseOnly({ message, language }, { reason: "too-old", lines }, { question: step });
}
