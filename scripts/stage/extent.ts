/** How much stands in the record of a stage: what came before it moved is off the disks. */
import type { Extent } from "../../shared/core/bot.ts";
import type { Entry } from "../../shared/core/protocol/entry.ts";

/** As a bot's disk would have it. */
export function extentOn(entries: readonly Entry[]): Extent {
  const moved = entries.findLastIndex(({ type }) => type === "compaction-done");
  const kept = entries.slice(moved + 1);
  return { entries: kept.length, sinceMs: kept[0]?.atMs ?? null };
}
