/** What time brings to a record that moves. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { haveAllPassed, type Compaction } from "../../../shared/domain/standing/compactions.ts";
import { BEFORE_NOTE, closeOld, NOTE_LIFE_MS } from "./closing.ts";
import { recorded } from "./recorded.ts";
import { tellDone, warnSlow } from "./words.ts";

/** Longer than this nobody expects it to take. */
const SLOW_MS = DAY_MS / 4;

/** Everybody has read everything: then nothing of what came before is needed any more. */
export function onCompactionTick(context: NetworkContext): Outcome {
  const { underWay } = context.state.compactions;
  if (underWay === null) return NOTHING;
  if (underWay.isDone) return closeOld(underWay, context);
  const { ref, roomId } = underWay;
  if (roomId === null || !haveAllPassed(context.state, ref, "settled")) {
    return remind(underWay, context);
  }
  const text = String(context.recorded?.().entries ?? 0);
  const untilMs = context.nowMs + NOTE_LIFE_MS;
  const before = noting([{ name: BEFORE_NOTE + ref, text, untilMs }]);
  const done = recorded({ type: "compaction-done", ref });
  return joined(done, only(tellDone(underWay, context)), before);
}

/** Organizers hear of it now and then, with how far it has come. */
function remind(underWay: Compaction, context: NetworkContext): Outcome {
  const name = `compaction-slow/${underWay.ref}`;
  const isSlow = context.nowMs - underWay.begunAtMs >= SLOW_MS;
  if (!isSlow || context.noted(name) !== undefined) return NOTHING;
  const told = noting([{ name, text: "", untilMs: context.nowMs + DAY_MS }]);
  return joined(only(warnSlow(underWay, context)), told);
}
