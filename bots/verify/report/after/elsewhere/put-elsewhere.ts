/**
 * A report that was sent, at its right place. Votes are about a place, so none goes along: it is
 * put to the people of that place as a case of its own. The one at the wrong place is over; where
 * others confirmed it, or committees were told of it, it stands, and they read what she says.
 */
import { joined, only, type Outcome } from "../../../../../shared/core/bot.ts";
import { washedWriting } from "../../../media/written/washed.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import { submitReport } from "../../sending/submit.ts";
import { tellReportersWord } from "../reporters-word.ts";
import { draftThere } from "./draft-there.ts";
import { leaveBehind } from "./left-behind.ts";
import { tellElsewhere } from "./told-elsewhere.ts";

type Found = Parameters<typeof leaveBehind>[0];

/** `area` is where it is. */
export function putElsewhere(
  found: Found,
  { area, said }: Parameters<typeof draftThere>[1],
  context: VerifyContext,
): Outcome | undefined {
  const { message, language } = said;
  const washed = washedWriting(said.text, found, { asker: said, context });
  if ("refused" in washed) return washed.refused;
  const { words } = washed;
  const leaving = { area, words, by: message.senderTag };
  const { left, isKept, own } = leaveBehind(found, leaving, context);
  if (!left.ok) return undefined;
  const draft = draftThere(found, { area, said: { ...said, text: words } }, context);
  const asker = { message, language, before: own };
  const sent = submitReport({ area, draft }, asker, left.after);
  // Nothing of it is taken: then the one that stands is all that there is, and she is heard there.
  if (!sent.facts.some(({ type }) => type === "reported")) {
    return joined(only(...tellReportersWord(found, { word: "more", note: words }, context)), sent);
  }
  return joined(
    left.recorded,
    tellElsewhere(left.found, { area, isKept, words }, left.after),
    sent,
  );
}
