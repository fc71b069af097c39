/**
 * The one moment at which the successor becomes the room of now: when everybody has come, or the
 * grace is over.
 */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { recordStep } from "../record/recorded.ts";
import { isManned, isSeen } from "../who/bots-there.ts";
import { progressOf } from "../who/movers.ts";
import { sayOf } from "../words/saying.ts";
import { tellSwitched } from "../words/telling.ts";

/** Nobody is left in a room to which nothing is said any more, as far as that is in our hands. */
export function switchOver(rotation: Rotation, context: NetworkContext): Outcome {
  if (!maySwitch(rotation, context)) return NOTHING;
  const switched = recordStep({ do: "switch", ref: rotation.ref }, context);
  if (switched === undefined) return NOTHING;
  const after = switched.context;
  const said = [...sayOf(rotation, "here", after), ...sayOf(rotation, "goodbye", after)];
  return joined(switched.outcome, only(...said, tellSwitched(rotation, after)));
}

function maySwitch(rotation: Rotation, context: NetworkContext): boolean {
  const { from, roomId, openedAtMs, graceMs } = rotation;
  // What the bot does not see, such as before its first sync, tells nothing of who is where.
  if (roomId === null || !isSeen(from, context) || !isManned(rotation, context)) return false;
  const { came, missing, uninvited } = progressOf(rotation, context);
  if (missing.length === 0 && uninvited.length === 0) return true;
  return came.length > 0 && context.nowMs >= openedAtMs + graceMs;
}
