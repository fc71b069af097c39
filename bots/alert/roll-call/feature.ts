/** Who goes, who is there, who is safely home: by poll or by word. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onPollSent } from "../../../shared/conversation/poll/polls.ts";
import { askAgain } from "./asked-again.ts";
import { answerByPoll } from "./by-poll.ts";
import { answerByWord } from "./by-word.ts";
import { rollCallResult } from "./poll-result.ts";
import { recordRollCalls, rollCallsRebuilt } from "./polls-kept.ts";

export const rollCallFeature = {
  commands: {
    going: (asked, context) => answerByWord(asked, "going", context),
    cant: (asked, context) => answerByWord(asked, "cant", context),
    here: (asked, context) => answerByWord(asked, "here", context),
    home: (asked, context) => answerByWord(asked, "home", context),
  },
  onPoll: answerByPoll,
  onEntry: askAgain,
  onReceipt: (receipt, context) => onPollSent(receipt, rollCallResult, context),
  onTick: recordRollCalls,
  onRebuilt: rollCallsRebuilt,
} as const satisfies Feature;
