/** What is asked of somebody who sent something without words. */
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { MediaKind } from "../../../../shared/core/protocol/media.ts";
import { title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { begin, type Said } from "../../report/begin.ts";
import { stillOpen } from "../../report/open/open-question.ts";
import type { OpenDraft } from "./placing.ts";
import { askWhere } from "./spoken.ts";

/** The question that is open, once more. */
export function askOn(
  { message }: Omit<Said, "text">,
  open: OpenDraft,
  context: VerifyContext,
): Outcome {
  return open === undefined ? NOTHING : stillOpen(open, message, context);
}

/** A picture needs words; of what was spoken it is asked where that is. */
export function askAbout(
  kind: MediaKind,
  { said, open }: Readonly<{ said: Omit<Said, "text">; open: OpenDraft }>,
  context: VerifyContext,
): Outcome {
  if (open !== undefined && (kind === "picture" || open.step !== "what")) {
    return askOn(said, open, context);
  }
  const hasAreas = context.state.committees.areas.size > 0;
  if (kind === "sound" && hasAreas) return askWhere(said, open, context);
  const before = [title("verify-begun")];
  return begin({ ...said, text: "" }, { isOrdered: false, before }, context);
}
