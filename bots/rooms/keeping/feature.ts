/** What every room of ours has in common: listed, come back to; and what is kept of everything. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { holdByCommand } from "./hold.ts";
import { listRooms } from "./listing.ts";
import { owedRooms } from "./owed.ts";
import { onKeepingTick } from "./passing.ts";
import { tellRetention } from "./retention.ts";
import { onAdmittedAgain } from "./returning.ts";

export const keepingFeature = {
  commands: { "room list": listRooms, hold: holdByCommand, retention: tellRetention },
  onEntry: onAdmittedAgain,
  onTick: onKeepingTick,
  owes: owedRooms,
} as const satisfies Feature;
