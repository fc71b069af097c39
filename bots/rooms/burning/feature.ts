/** What organizers burn: a room at once, a committee or the network by two. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { approveBurn } from "./by-two/approve.ts";
import { listBurns, undoBurn } from "./by-two/undo.ts";
import { burnCommittee, burnNetwork } from "./by-two/wanted.ts";
import { onBurningTick } from "./due/due.ts";
import { onBurntTold } from "./due/receipt.ts";
import { burnRoom } from "./room/burn-room.ts";

export const burningFeature = {
  commands: {
    burn: listBurns,
    "burn room": burnRoom,
    "burn committee": burnCommittee,
    "burn network": burnNetwork,
    "burn undo": undoBurn,
    approve: approveBurn,
  },
  onTick: onBurningTick,
  onReceipt: onBurntTold,
  whileSealed: "works",
} as const satisfies Feature;
