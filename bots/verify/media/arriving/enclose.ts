/**
 * A picture or a voice message that can be handed on: it goes with the report that is being
 * written, or to those who judge the one that was sent. What is not sent goes nowhere.
 */
import { joined, NOTHING, noting, type Outcome } from "../../../../shared/core/bot.ts";
import type { Media } from "../../../../shared/core/protocol/media.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { newestOwnCase } from "../../report/after/own-case.ts";
import { keep, withNote } from "../kept.ts";
import { askAbout, askOn } from "./wordless.ts";
import { isEnough, refuseMore } from "./enough.ts";
import { whither } from "./whither.ts";

type Enclosing = Parameters<typeof askAbout>[1] & Readonly<{ media: Media }>;

/** `hear` answers the words that came with it; without any the next thing is asked. */
export function enclose(
  { said, media, open }: Enclosing,
  context: VerifyContext,
  hear: (context: VerifyContext) => Outcome,
): Outcome {
  const { message } = said;
  const hasWords = message.body.kind === "text";
  if (isEnough(message, context)) {
    return joined(refuseMore(said), hasWords ? hear(context) : askOn(said, open, context));
  }
  const note = keep(message, media, context);
  const within = withNote(context, note);
  const isAfter = open === undefined && newestOwnCase(message.senderTag, context) !== undefined;
  const wordless = (): Outcome =>
    isAfter ? NOTHING : askAbout(media.kind, { said, open }, within);
  const heard = hasWords ? hear(within) : wordless();
  const { isKept, outcome } = whither({ said, media, note: note.name, outcome: heard }, context);
  return joined(isKept ? noting([note]) : NOTHING, heard, outcome);
}
