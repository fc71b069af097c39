/** What is known of an alert goes when its time is over. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { forgetAlerts } from "../../../shared/conversation/keeping/forgetting.ts";

export const keepingFeature = { commands: {}, onTick: forgetAlerts } as const satisfies Feature;
