/** What every room of ours has in common: it is listed, it ends, and a receipt says how. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { closeByCommand, onRoomsTick, settleClosing } from "./closing.ts";
import { listRooms, tellRetention } from "./listing.ts";
import { owedRooms } from "./owed.ts";

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
