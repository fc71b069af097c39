/** The end of a room that gave way, or of a successor that is wanted no more. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { BOTS_GONE_MS } from "../../../../shared/domain/streams/retention.ts";
import { goodbyeDropped, isGoodbyeRead } from "../../room/goodbye.ts";
import { recordStep } from "../record/recorded.ts";
import { areBotsIn } from "../who/bots-there.ts";
import { closingOf } from "./closing.ts";

/** The goodbye was read and the other bots have gone, or it was waited for long enough. */
export function emptyOld(rotation: Rotation, context: NetworkContext): Outcome {
  const { ref, from, switchedAtMs } = rotation;
  const isQuiet = !areBotsIn(from, context) || context.nowMs >= switchedAtMs + BOTS_GONE_MS;
  if (!isGoodbyeRead(ref, switchedAtMs, context) || !isQuiet) return NOTHING;
  const emptying = recordStep({ do: "empty", ref }, context);
  if (emptying === undefined) return NOTHING;
  const closing = only(...closingOf(rotation, context));
  return joined(emptying.outcome, closing, noting([goodbyeDropped(ref)]));
}

/** What it was for is no more: the successor ends before it was anything. */
export function abandon(rotation: Rotation, context: NetworkContext): Outcome {
  const abandoned = recordStep({ do: "abandon", ref: rotation.ref }, context);
  if (abandoned === undefined) return NOTHING;
  const closing = closingOf({ ...rotation, isAbandoned: true }, context);
  return joined(abandoned.outcome, only(...closing));
}
