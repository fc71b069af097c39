/** A place that nobody knows, of somebody who was not admitted: organizers read it, and decide. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { draftDrop } from "../draft/draft-notes.ts";
import type { ReportDraft } from "../draft/drafts.ts";

/** No case, since nobody could be asked. */
export function passOn(
  { draft, place }: Readonly<{ draft: ReportDraft; place: string }>,
  message: Received,
  context: VerifyContext,
): Outcome {
  const { language, note } = draft;
  const told = answer({ message, language }, [
    title("verify-passed-on"),
    line("verify-passed-on-next"),
  ]);
  const lines = [
    title("verify-unplaced", { user: message.sender, place }),
    ...(note === "" ? [] : [line("verify-unplaced-note", { note })]),
    line("verify-unplaced-next"),
  ];
  const warning = warn(context, lines, { why: "unknown-place" });
  return joined(draftDrop("report", message, context), only(told, warning));
}
