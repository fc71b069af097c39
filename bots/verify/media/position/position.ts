/** A position that somebody shares: a named area, or the question where. It is kept nowhere. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Position } from "../../../../shared/core/protocol/media.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { begin, type Said } from "../../report/begin.ts";
import { withPlaces } from "../../report/dialog/place-step.ts";
import { follow } from "../../report/sending/follow.ts";
import { touchedDraft, type OpenDraft } from "../arriving/placing.ts";
import { readPosition } from "./read.ts";

/** Where the report is that she writes or begins; `open` is the one that she writes. */
export function takePosition(
  said: Omit<Said, "text">,
  { position, open }: Readonly<{ position: Position | undefined; open: OpenDraft }>,
  context: VerifyContext,
): Outcome {
  const { message } = said;
  const { area, lines: before } = readPosition(position, context);
  if (context.state.committees.areas.size === 0) {
    return begin({ ...said, text: "" }, { isOrdered: false, before }, context);
  }
  const { draft, around } = touchedDraft(said, open, context);
  const asked = { next: "ask", draft, trouble: null } as const;
  if (area === undefined) return follow(asked, { message, before }, context);
  if (draft.step !== "what") {
    return follow(withPlaces(draft, [area], around), { message, before }, context);
  }
  const placed = { ...draft, area, isPlaceUnknown: false };
  return follow({ ...asked, draft: placed }, { message, before }, context);
}
