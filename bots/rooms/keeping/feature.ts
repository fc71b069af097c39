/** What every room of ours has in common: it is listed, it ends, and a receipt says how. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { closeByCommand, onRoomsTick, settleClosing } from "./closing.ts";
import { listRooms, tellRetention } from "./listing.ts";

export const keepingFeature = {
  commands: {
    "room close": closeByCommand,
    "room list": listRooms,
    retention: tellRetention,
  },
  onTick: onRoomsTick,
  onReceipt: settleClosing,
} as const satisfies Feature;
