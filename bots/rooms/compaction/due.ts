/** The record moves by itself once it is old, or long: what is past its time goes with that. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Compaction } from "../../../shared/domain/standing/compactions.ts";
import { beginCompaction } from "./begin.ts";
import { tellBegun } from "./words.ts";

/** Where the homeserver made no room it is asked again after so long. */
const AGAIN_MS = 6 * HOUR_MS;
/** A record that has just moved may still count what came before on this disk. */
const REST_MS = HOUR_MS;
const TRIED = "compaction-tried";

/** Cheap: it looks at two numbers. */
export function onDueTick(context: NetworkContext): Outcome {
  const { compactions } = context.state;
  if (compactions.underWay !== null || context.noted(TRIED) !== undefined) return NOTHING;
  const why = dueBy(context);
  if (why === undefined) return NOTHING;
  const untilMs = context.nowMs + AGAIN_MS;
  const tried = noting([{ name: TRIED, text: why, untilMs }]);
  return joined(beginCompaction(why, context), only(tellBegun(why, context)), tried);
}

function dueBy(context: NetworkContext): Exclude<Compaction["why"], "command"> | undefined {
  const { settings, state, nowMs } = context;
  const { recordMs = null, recordEntries = null } = settings.rotation ?? {};
  const { entries, sinceMs } = context.recorded?.() ?? { entries: 0, sinceMs: null };
  const movedAtMs = state.compactions.now?.atMs ?? -Infinity;
  if (nowMs - movedAtMs < REST_MS) return undefined;
  if (recordMs !== null && sinceMs !== null && nowMs - sinceMs >= recordMs) return "schedule";
  return recordEntries !== null && entries >= recordEntries ? "size" : undefined;
}
