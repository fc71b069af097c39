/** The polls about cases, from where they are sent to where they end. */
import type { Feature } from "../../../../shared/conversation/feature.ts";
import { onPollSent } from "../../../../shared/conversation/poll/polls.ts";
import { requestResult } from "./poll-result.ts";
import { recordRequests, requestsRebuilt } from "./polls-kept.ts";

export const requestFeature = {
  commands: {},
  onReceipt: (receipt, context) => onPollSent(receipt, requestResult, context),
  onTick: recordRequests,
  onRebuilt: requestsRebuilt,
} as const satisfies Feature;
