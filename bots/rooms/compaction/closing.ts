/** The old room is closed: by the rooms bot, once the others have left it by themselves. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Compaction } from "../../../shared/domain/standing/compactions.ts";
import { BOTS_GONE_MS } from "../../../shared/domain/streams/retention.ts";
import { ticketOf } from "../room/tickets.ts";
import { areBotsIn } from "../rotation/who/bots-there.ts";

/** What this disk remembers of a move until its receipt. */
export const NOTE_LIFE_MS = 30 * DAY_MS;
/** How long the record was before the disks lost what came before. */
export const BEFORE_NOTE = "compaction-before/";
/** Whether the other bots had gone when the old room was closed. */
export const CLOSING_NOTE = "compaction-closing/";
export const GONE = "gone";
const STAYING = "staying";

/** Once: the others have gone, their keys forgotten, or they were waited for long enough. */
export function closeOld(underWay: Compaction, context: NetworkContext): Outcome {
  if (!mayClose(underWay, context)) return NOTHING;
  const name = CLOSING_NOTE + underWay.ref;
  if (context.noted(name) !== undefined) return NOTHING;
  const text = areBotsIn(underWay.from, context) ? STAYING : GONE;
  const asked = noting([{ name, text, untilMs: context.nowMs + NOTE_LIFE_MS }]);
  return joined(only(closingOf(underWay, context)), asked);
}

export function mayClose({ from }: Compaction, context: NetworkContext): boolean {
  const doneAtMs = context.state.compactions.now?.atMs ?? 0;
  return !areBotsIn(from, context) || context.nowMs - doneAtMs >= BOTS_GONE_MS;
}

/** It is the homeserver that keeps one of the others there. */
export function closingOf({ ref, from }: Compaction, { network }: NetworkContext): Effect {
  return {
    do: "close-room",
    roomId: from,
    uncounted: Object.values(network.bots),
    ticket: ticketOf({ of: "old-state-room", ref }),
  };
}
