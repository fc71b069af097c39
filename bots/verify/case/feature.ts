/** Cases: votes on them by word and by poll, questions about them, and their end. */
import { answerStatus } from "../../../shared/conversation/answer/told.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { voteByPoll, voteByWord } from "./votes.ts";
import { onAlertEntry, watchCases } from "./watch.ts";

export const caseFeature = {
  commands: {
    confirm: (asked, context) => voteByWord(asked, "confirm", context),
    refute: (asked, context) => voteByWord(asked, "refute", context),
    unsure: (asked, context) => voteByWord(asked, "unsure", context),
    withdraw: (asked, context) => voteByWord(asked, "withdraw", context),
    status: answerStatus,
  },
  onPoll: (vote, context) => voteByPoll(vote.answerIds, vote, context),
  onEntry: onAlertEntry,
  onTick: watchCases,
} as const satisfies Feature;
