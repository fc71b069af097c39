/** What every room of ours has in common: listed, come back to, and what is owed to it. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { listRooms, tellRetention } from "./listing.ts";
import { owedRooms } from "./owed.ts";
import { onAdmittedAgain, onReturningTick } from "./returning.ts";

export const keepingFeature = {
  commands: { "room list": listRooms, retention: tellRetention },
  onEntry: onAdmittedAgain,
  onTick: onReturningTick,
  owes: owedRooms,
} as const satisfies Feature;
