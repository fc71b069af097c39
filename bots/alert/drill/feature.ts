/** Practice: the way of an alert, without one. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { drill } from "./drill.ts";
import { onDrillTick } from "./ending.ts";

export const drillFeature = { commands: { drill }, onTick: onDrillTick } as const satisfies Feature;
