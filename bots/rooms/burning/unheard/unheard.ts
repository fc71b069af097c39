/**
 * The dead-man switch, where the network wants one: no organizer is heard for so long, they are
 * warned again and again, and then the network seals itself. Any of them undoes it.
 */
import { joined, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { burningOf } from "../../../../shared/domain/streams/keeping/burn-times.ts";
import { burnOfNetwork } from "../../../../shared/domain/streams/keeping/burns.ts";
import { withBurns } from "../recorded.ts";
import { heardAtMs, heardNow, noteWarnings, warnings } from "./heard.ts";
import { tellUnheard, warnUnheard } from "./told.ts";

/** Warned when so much of the time is over. */
const WARNINGS = [0.5, 0.75, 0.9] as const;

/**
 * A bot that lost its disk begins to count anew, and so does a network that was let go on: nothing
 * is sealed too early.
 */
export function onUnheardTick(context: NetworkContext): Outcome {
  const { unheardMs } = burningOf(context.settings);
  if (unheardMs === 0 || context.held) return NOTHING;
  const before = heardAtMs(context);
  const isSealed = burnOfNetwork(context.state.burns) !== undefined;
  if (before === undefined) return heardNow(context);
  if (isSealed) return NOTHING;
  const leftMs = before + unheardMs - context.nowMs;
  if (leftMs <= 0) return joined(seal(context), heardNow(context));
  const stage = WARNINGS.filter((part) => unheardMs - leftMs >= unheardMs * part).length;
  if (stage <= warnings(context)) return NOTHING;
  return joined(only(...warnUnheard(leftMs, context)), noteWarnings(stage, context));
}

function seal(context: NetworkContext): Outcome {
  const code = drawCode(context);
  if (code === undefined) return NOTHING;
  const { undoMs } = burningOf(context.settings);
  const burnsAtMs = context.nowMs + undoMs;
  const target = { size: "network" } as const;
  const sealed = { type: "burn-sealed", code, target, by: null, second: null, burnsAtMs } as const;
  return withBurns([sealed], ...tellUnheard(code, undoMs, context));
}
