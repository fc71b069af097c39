/** Reports: from the first words of somebody who saw something to a case, and back. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { voteByWord } from "../case/vote/by-word.ts";
import { withdrawOwn } from "./after/withdraw.ts";
import { reportCommand } from "./begin.ts";
import { cancelNothing, nothingOpen } from "./turn/nothing-open.ts";

export const reportFeature = {
  commands: {
    report: reportCommand,
    cancel: cancelNothing,
    back: nothingOpen,
    withdraw: (asked, context) =>
      withdrawOwn(asked, context) ?? voteByWord("withdraw")(asked, context),
  },
} as const satisfies Feature;
