/** One word, or a code, while nothing is being written: `cancel please`, `back`, `K7Q4`. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { isCodeLike } from "../../../../shared/conversation/said/code-token.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Said } from "../begin.ts";
import { controlIn } from "../turn/control.ts";
import { cancelNothing, nothingOpen } from "../turn/nothing-open.ts";
import { tellKnown } from "../talk/rumor.ts";

/** Undefined for whatever is more than that. */
export function answerPlainWord(said: Said, context: VerifyContext): Outcome | undefined {
  const text = said.text.trim();
  const control = controlIn(text);
  if (control === "cancel") return cancelNothing(said, context);
  if (control === "back") return nothingOpen(said, context);
  return isCodeLike(text) ? tellKnown(said, { args: [text] }, context) : undefined;
}
