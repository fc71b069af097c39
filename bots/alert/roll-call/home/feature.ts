/** Until everybody is home: who went and is not heard of. */
import type { Feature } from "../../../../shared/conversation/feature.ts";
import { watchHome } from "./overdue.ts";

export const homeFeature = { commands: {}, onTick: watchHome } as const satisfies Feature;
