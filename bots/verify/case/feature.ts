/** Cases: votes on them by word and by poll, questions about them, and their end. */
import { answerStatus } from "../../../shared/conversation/answer/told.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onPollSent } from "../../../shared/conversation/poll/polls.ts";
import { onAlertEntry } from "./telling/alert-news.ts";
import { requestResult } from "./request/poll-result.ts";
import { voteByPoll } from "./vote/by-poll.ts";
import { voteByWord } from "./vote/by-word.ts";
import { watchCases } from "./waiting/watch.ts";

export const caseFeature = {
  commands: {
    confirm: voteByWord("confirm"),
    refute: voteByWord("refute"),
    unsure: voteByWord("unsure"),
    status: answerStatus,
  },
  onPoll: voteByPoll,
  onReceipt: (receipt, context) => onPollSent(receipt, requestResult, context),
  onEntry: onAlertEntry,
  onTick: watchCases,
} as const satisfies Feature;
