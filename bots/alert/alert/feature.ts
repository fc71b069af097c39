/** Alerts: raised by a confirmed case or by organizers, changed, answered, ended. */
import { answerStatus } from "../../../shared/conversation/answer/told.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { alertByHand, approve, onAlertTick } from "./by-hand.ts";
import { onCaseEntry } from "./case-watch.ts";
import { allClear, retract, update } from "./changes.ts";
import { onAlertReceipt, settleUnknown } from "./receipts.ts";
import { answerByPoll, answerByWord } from "./roll-call.ts";

export const alertFeature = {
  commands: {
    alert: alertByHand,
    approve,
    update,
    allclear: allClear,
    retract,
    going: (asked, context) => answerByWord(asked, "going", context),
    cant: (asked, context) => answerByWord(asked, "cant", context),
    here: (asked, context) => answerByWord(asked, "here", context),
    home: (asked, context) => answerByWord(asked, "home", context),
    status: answerStatus,
  },
  onPoll: (vote, context) => answerByPoll(vote.message, vote, context),
  onEntry: onCaseEntry,
  onTick: onAlertTick,
  onReceipt: onAlertReceipt,
  onRebuilt: settleUnknown,
} as const satisfies Feature;
