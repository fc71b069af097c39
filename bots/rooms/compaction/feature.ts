/** The record of the bots begins anew in another room: what is past its time does not go along. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onDueTick } from "./due.ts";
import { owedByCompaction } from "./owed.ts";
import { onCompactionTick } from "./passing.ts";
import { settleCompaction } from "./settling.ts";

export const compactionFeature = {
  commands: {},
  onTick: (context) => joined(onCompactionTick(context), onDueTick(context)),
  onReceipt: settleCompaction,
  owes: owedByCompaction,
} as const satisfies Feature;
