/** Rooms stay as they were made: what is changed in one is put back, or the room gives way. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onForeignTick } from "./looking.ts";
import { onRestored } from "./restored.ts";

export const foreignFeature = {
  commands: {},
  onTick: onForeignTick,
  onReceipt: onRestored,
  // Whoever opens a sealed room would read what is said when it is undone.
  whileSealed: "works",
} as const satisfies Feature;
