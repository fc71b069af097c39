/** Those who can look are asked, and given what came with the report. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { askConfirmers } from "../../case/request/requests.ts";
import { handOn } from "../../media/handing/handing-on.ts";
import { voiced } from "../../media/handing/voiced.ts";
import { keptIn } from "../../media/kept.ts";
import type { VerifyContext } from "../../people/roster.ts";

type Asking = Readonly<{
  outcome: Outcome;
  /** The case as it is asked about. */
  found: Case;
  isEnough: boolean;
  /** False where there was nobody to give a picture to. */
  isHanded: boolean;
}>;

/** The question first, then what can be seen or heard. */
export function askWith(
  reported: Readonly<{ found: Case; after: VerifyContext }>,
  asker: Pick<Asked, "message" | "language">,
): Asking {
  const media = keptIn(asker.message, reported.after);
  const { found, after, outcome } = voiced(reported.found, media, reported.after);
  const asking = askConfirmers(found, after);
  return {
    outcome: joined(outcome, asking.outcome, handOn(found, media, { asker, context: after })),
    found,
    isEnough: asking.isEnough,
    isHanded: media.length === 0 || asking.roomsCount > 0,
  };
}
