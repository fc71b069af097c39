/** A report that begins with a voice message: what it says is heard later, so it is asked where. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Said } from "../../report/begin.ts";
import { withPlaces } from "../../report/dialog/place-step.ts";
import { follow } from "../../report/sending/follow.ts";
import { touchedDraft, type OpenDraft } from "./placing.ts";

/** The preview at once where the place was told before. */
export function askWhere(
  said: Omit<Said, "text">,
  open: OpenDraft,
  context: VerifyContext,
): Outcome {
  const { draft, around } = touchedDraft(said, open, context);
  const known = draft.area === null ? [] : [draft.area];
  const before = [title("verify-voice-begun")];
  return follow(withPlaces(draft, known, around), { message: said.message, before }, context);
}
