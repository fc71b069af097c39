/** What committees are sent about an alert, what became of it, and the report of that. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onAlertReceipt, settleUnknown } from "./receipt/receipts.ts";
import { releaseHeld } from "./route/held.ts";
import { tellLate } from "./report/late.ts";
import { reportDelivery } from "./report/report.ts";
import { remindOfSilence } from "./report/silence.ts";

export const deliveryFeature = {
  commands: { delivery: reportDelivery },
  onTick: (context) => joined(releaseHeld(context), tellLate(context), remindOfSilence(context)),
  onReceipt: onAlertReceipt,
  onRebuilt: settleUnknown,
} as const satisfies Feature;
