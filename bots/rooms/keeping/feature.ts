/** What every room of ours has in common: it is listed, it ends, and a receipt says how. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onGoodbye } from "../room/goodbye.ts";
import { closeByCommand } from "./close-command.ts";
import { onRoomsTick } from "./due.ts";
import { extendByCommand } from "./extend-command.ts";
import { listRooms, tellRetention } from "./listing.ts";
import { owedRooms } from "./owed.ts";
import { settleClosing } from "./settling.ts";

export const keepingFeature = {
  commands: {
    "room close": closeByCommand,
    "room extend": extendByCommand,
    "room list": listRooms,
    retention: tellRetention,
  },
  onTick: onRoomsTick,
  onReceipt: (receipt, context) =>
    joined(onGoodbye(receipt, context), settleClosing(receipt, context)),
  owes: owedRooms,
} as const satisfies Feature;
