/** Whether phones ring at all, asked of the people who have them. */
import type { Feature } from "../../../../shared/conversation/feature.ts";
import { onPollSent } from "../../../../shared/conversation/poll/polls.ts";
import { hearByPoll, hearByWord } from "./answering.ts";
import { soundcheck } from "./asking.ts";
import { onSoundcheckTick, soundcheckResult } from "./ending.ts";

export const soundcheckFeature = {
  commands: {
    soundcheck,
    rang: (asked, context) => hearByWord(asked, "rang", context),
    silent: (asked, context) => hearByWord(asked, "silent", context),
  },
  onPoll: hearByPoll,
  onTick: onSoundcheckTick,
  onReceipt: (receipt, context) => onPollSent(receipt, soundcheckResult, context),
} as const satisfies Feature;
