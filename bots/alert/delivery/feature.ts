/** What committees are sent about an alert, what became of it, and the report of that. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onAlertReceipt, settleUnknown } from "./receipt/receipts.ts";
import { releaseHeld } from "./route/held.ts";
import { reportDelivery } from "./report.ts";

export const deliveryFeature = {
  commands: { delivery: reportDelivery },
  onTick: releaseHeld,
  onReceipt: onAlertReceipt,
  onRebuilt: settleUnknown,
} as const satisfies Feature;
