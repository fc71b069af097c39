/** What every room of ours has in common: it is listed, it ends, and a receipt says how. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { closeByCommand } from "./close-command.ts";
import { onRoomsTick } from "./due.ts";
import { listRooms, tellRetention } from "./listing.ts";
import { owedRooms } from "./owed.ts";
import { settleClosing } from "./settling.ts";

export const keepingFeature = {
  commands: {
    "room close": closeByCommand,
    "room list": listRooms,
    retention: tellRetention,
  },
  onTick: onRoomsTick,
  onReceipt: settleClosing,
  owes: owedRooms,
} as const satisfies Feature;
