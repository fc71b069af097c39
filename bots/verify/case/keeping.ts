/** What is known of a case goes when its time is over. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { forgetCases } from "../../../shared/conversation/keeping/forgetting.ts";

export const keepingFeature = { commands: {}, onTick: forgetCases } as const satisfies Feature;
