/**
 * A message in a direct chat that encloses something besides words: the words count as words,
 * whatever becomes of the rest.
 */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { openDrafts } from "../../report/draft/draft-notes.ts";
import { takePosition } from "../position/position.ts";
import { refuseClosed } from "./closed.ts";
import { enclose } from "./enclose.ts";
import { listened } from "./listened.ts";

/** `hear` answers the words in the context that it is given. */
export function withEnclosed(
  message: Received,
  context: VerifyContext,
  hear: (context: VerifyContext) => Outcome,
): Outcome {
  const { body } = message;
  if (body.kind === "poll-answer") return hear(context);
  const what = body.kind === "text" ? body.attached : body.what;
  if (what === undefined) return hear(context);
  const heard = listened(message, context);
  if (heard.kind === "not-ours") return hear(context);
  if (heard.kind === "refused") return heard.outcome;
  const { said } = heard;
  const { report: open } = openDrafts(message, context);
  if (body.kind === "unsupported" && what === "position") {
    return takePosition(said, { position: body.position, open }, context);
  }
  return body.media === undefined
    ? refuseClosed({ said, what, unfit: body.unfit, open }, context, hear)
    : enclose({ said, media: body.media, open }, context, hear);
}
