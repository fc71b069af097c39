/** What has rooms give way without an order: the clock, and people who are no longer there. */
import { joined } from "../../../../shared/core/bot.ts";
import type { Feature } from "../../../../shared/conversation/feature.ts";
import { onCreatorTick } from "./creator.ts";
import { onRevoked } from "./revoked.ts";
import { onScheduleTick } from "./schedule.ts";

export const triggerFeature = {
  commands: {},
  onEntry: onRevoked,
  onTick: (context) => joined(onScheduleTick(context), onCreatorTick(context)),
} as const satisfies Feature;
