/** Cases: votes on them by word and by poll, questions about them, and their end. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onCaseNews } from "./telling/news.ts";
import { voteByPoll } from "./vote/by-poll.ts";
import { voteByWord } from "./vote/by-word.ts";
import { watchCases } from "./waiting/watch.ts";

export const caseFeature = {
  commands: {
    confirm: voteByWord("confirm"),
    refute: voteByWord("refute"),
    unsure: voteByWord("unsure"),
  },
  onPoll: voteByPoll,
  onEntry: onCaseNews,
  onTick: watchCases,
} as const satisfies Feature;
