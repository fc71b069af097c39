/**
 * Somebody answered: those inside read who is where, without a sound. A note of this machine keeps
 * it for a moment, so that many who answer at once make one line.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { sayInside } from "../../room/inside.ts";
import { alertOf } from "../../room/seen.ts";
import { presenceLines } from "./presence.ts";

const MOVED = "moved/";
/** Those who answer within it are told together. */
const BURST_MS = 5 * SECOND_MS;
/** It waits so long for a bot that is down; then it is old, and everybody has seen more. */
const MOVED_LIFE_MS = 10 * MINUTE_MS;

/** It is told a moment later, also when there is a restart in between. */
export function noteMoved({ ref, phase }: EphemeralRoom, context: NetworkContext): Outcome {
  const name = MOVED + ref;
  if (phase !== "open" || context.noted(name) !== undefined) return NOTHING;
  const { nowMs } = context;
  return noting([{ name, text: String(nowMs + BURST_MS), untilMs: nowMs + MOVED_LIFE_MS }]);
}

/** Cheap when nobody answered. */
export function onMovedTick(context: NetworkContext): Outcome {
  const due = [...context.notedUnder(MOVED)].filter(([, text]) => Number(text) <= context.nowMs);
  return joined(
    ...due.map(([name]) => {
      const room = context.state.rooms.get(name.slice(MOVED.length));
      const told = room?.phase === "open" ? only(...present(room, context)) : NOTHING;
      return joined(noting([{ name, text: null }]), told);
    }),
  );
}

function present(room: EphemeralRoom, context: NetworkContext): Outcome["effects"] {
  const alert = alertOf(room, context);
  const lines = alert === undefined ? [] : presenceLines(room, alert, context);
  return lines.length === 0 ? [] : sayInside(room, lines, context);
}
