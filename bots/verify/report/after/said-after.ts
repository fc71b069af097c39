/** What somebody says about a report of hers that is under way. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Said } from "../begin.ts";
import { passOnWord } from "./about-own.ts";
import { sayElsewhere } from "./elsewhere/say-elsewhere.ts";
import { secondThought } from "./second-thoughts.ts";
import { cancelSent } from "./withdraw.ts";

/** Undefined when she says nothing of the kind, or has reported nothing that is open. */
export function saidAfter(said: Said, context: VerifyContext): Outcome | undefined {
  if (!said.message.isDirect) return undefined;
  // "I was wrong, it is at Lake Street" takes nothing back.
  return sayElsewhere(said, context) ?? sayOther(said, context);
}

function sayOther(said: Said, context: VerifyContext): Outcome | undefined {
  switch (secondThought(said.text)) {
    case "mistake":
      return cancelSent(said, context);
    case "left":
      return passOnWord(said, "left", context);
    case undefined:
      return undefined;
  }
}
