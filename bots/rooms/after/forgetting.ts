/** What was learned goes when its time is over: the record says so. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import { livesIn } from "../../../shared/core/lives.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { weekStartMs } from "../../../shared/domain/streams/keeping/lessons.ts";
import { unlearned } from "./recorded.ts";

/** Cheap when nothing is over. The time runs from the end of the week that is on record. */
export function forgetLessons({ state, settings, nowMs }: NetworkContext): Outcome {
  const beforeMs = nowMs - livesIn(settings).lessons;
  const over = state.lessons.filter(({ week }) => weekStartMs(week + 1) <= beforeMs);
  return over.length === 0 ? NOTHING : unlearned(over);
}
