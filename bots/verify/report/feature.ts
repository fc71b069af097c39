/** Reports: from the first words of somebody who saw something to a case, and back. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { voteByWord } from "../case/vote/by-word.ts";
import { nothingToWithdraw } from "./turn/nothing-hers.ts";
import { withdrawOwn } from "./after/withdraw.ts";
import { reportCommand } from "./begin.ts";
import { askWhetherTrue } from "./talk/asked-truth.ts";
import { cancelNothing, nothingOpen } from "./turn/nothing-open.ts";

export const reportFeature = {
  commands: {
    report: reportCommand,
    status: askWhetherTrue,
    cancel: cancelNothing,
    back: nothingOpen,
    withdraw: (asked, context) =>
      withdrawOwn(asked, context) ??
      nothingToWithdraw(asked, context) ??
      voteByWord("withdraw")(asked, context),
  },
} as const satisfies Feature;
