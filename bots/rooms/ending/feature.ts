/** How every room of ours ends: when it is time, or by order, with a receipt that says how. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onGoodbye } from "../room/goodbye.ts";
import { closeByCommand } from "./close-command.ts";
import { onRoomsTick } from "./due.ts";
import { extendByCommand } from "./extend-command.ts";
import { settleClosing } from "./settling.ts";

export const endingFeature = {
  commands: { "room extend": extendByCommand, "room close": closeByCommand },
  onTick: onRoomsTick,
  onReceipt: (receipt, context) =>
    joined(onGoodbye(receipt, context), settleClosing(receipt, context)),
  whileSealed: "ends",
} as const satisfies Feature;
