/** What every room of ours has in common: it is listed, and what is owed to it is done. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { listRooms, tellRetention } from "./listing.ts";
import { owedRooms } from "./owed.ts";

export const keepingFeature = {
  commands: { "room list": listRooms, retention: tellRetention },
  owes: owedRooms,
} as const satisfies Feature;
