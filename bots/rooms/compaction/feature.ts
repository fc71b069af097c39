/** The record of the bots begins anew in another room: what is past its time does not go along. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onCompactionTick, owedByCompaction, settleCompaction } from "./steps.ts";

export const compactionFeature = {
  commands: {},
  onTick: onCompactionTick,
  onReceipt: settleCompaction,
  owes: owedByCompaction,
} as const satisfies Feature;
