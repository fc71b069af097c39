/** Where the polls about cases stand is a fact, so that they end even after a disk was lost. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { pollsRebuilt, unrecordedPolls } from "../../../../shared/conversation/poll/polls.ts";
import { withCases } from "../../outcome.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { requestResult } from "./poll-result.ts";

/** Records the polls that were sent since the last look. */
export function recordRequests(context: VerifyContext): Outcome {
  const unrecorded = unrecordedPolls(context.state.cases.values(), context);
  return withCases(unrecorded.map((polled) => ({ type: "polled", ...polled }) as const));
}

/** After a rebuild: those of cases that need no votes are ended, the others can be later. */
export function requestsRebuilt(context: VerifyContext): Outcome {
  return pollsRebuilt(context.state.cases.values(), requestResult, context);
}
