/** What time brings to what is kept: who comes back, what is held no more, what is forgotten. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import { forgetRooms } from "../../../shared/conversation/keeping/forgetting.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { releaseOver } from "./hold-over.ts";
import { onReturningTick } from "./returning.ts";

/** Cheap when there is nothing of it. */
export function onKeepingTick(context: NetworkContext): Outcome {
  return joined(onReturningTick(context), releaseOver(context), forgetRooms(context));
}
