/** Rooms that stand are gone one day, too: each gives way to another, and nobody is left behind. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { rotateByCommand } from "./asked/command.ts";
import { onSuccessor } from "./begin/successor.ts";
import { settleMove } from "./end/settling.ts";
import { owedRotations } from "./owed.ts";
import { onRotationTick } from "./passing.ts";

export const rotationFeature = {
  commands: { "room rotate": rotateByCommand },
  onTick: onRotationTick,
  onReceipt: (receipt, context) =>
    joined(onSuccessor(receipt, context), settleMove(receipt, context)),
  owes: owedRotations,
} as const satisfies Feature;
