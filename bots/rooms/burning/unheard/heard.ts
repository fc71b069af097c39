/** When an organizer was heard last: a note of this machine. */
import { NOTHING, noting, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { holdsRole } from "../../../../shared/conversation/command/permission.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { burningOf } from "../../../../shared/domain/streams/keeping/burn-times.ts";

const HEARD = "organizer-heard";
const WARNED = "unheard-warned";
/** Not written down more often than this part of the time. */
const FRESH = 0.02;

/** Anything that an organizer writes where this bot is, whatever it says. */
export function noteHeard(message: Received, context: NetworkContext): Outcome {
  const { unheardMs } = burningOf(context.settings);
  if (unheardMs === 0 || !holdsRole(message, context, "organizer")) return NOTHING;
  const before = heardAtMs(context);
  const isFresh = before !== undefined && context.nowMs - before < unheardMs * FRESH;
  return isFresh ? NOTHING : heardNow(context);
}

/** It counts from now on, and nobody was warned yet. */
export function heardNow({ nowMs, settings }: NetworkContext): Outcome {
  const untilMs = nowMs + 2 * burningOf(settings).unheardMs + DAY_MS;
  return noting([
    { name: HEARD, text: String(nowMs), untilMs },
    { name: WARNED, text: null },
  ]);
}

/** Undefined where nobody remembers. */
export function heardAtMs(context: NetworkContext): number | undefined {
  const text = context.noted(HEARD);
  return text === undefined ? undefined : Number(text);
}

/** How often it was warned since. */
export function warnings(context: NetworkContext): number {
  return Number(context.noted(WARNED) ?? 0);
}

/** So often now. */
export function noteWarnings(count: number, { nowMs, settings }: NetworkContext): Outcome {
  const untilMs = nowMs + burningOf(settings).unheardMs;
  return noting([{ name: WARNED, text: String(count), untilMs }]);
}
