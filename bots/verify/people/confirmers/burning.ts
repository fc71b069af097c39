/** What verify does when the network burns: the rooms of confirmers are emptied and left. */
import { joined, NOTHING, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Feature } from "../../../../shared/conversation/feature.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { isNetworkBurning } from "../../../../shared/domain/streams/keeping/burns.ts";
import type { VerifyContext } from "../roster.ts";

/** Not seen to be gone by then, it is tried once more. */
const AGAIN_MS = 5 * MINUTE_MS;

/** Once it was left the bot sees nobody there. */
function onBurnTick(context: VerifyContext): Outcome {
  const { burns, people } = context.state;
  if (!isNetworkBurning(burns)) return NOTHING;
  return joined(...[...people.confirmerRooms.values()].map((roomId) => empty(roomId, context)));
}

function empty(roomId: RoomId, context: VerifyContext): Outcome {
  const name = `burning/${roomId}`;
  const isGone = context.rooms.members(roomId).length === 0;
  if (isGone || context.noted(name) !== undefined) return NOTHING;
  const uncounted = Object.values(context.network.bots);
  const note = { name, text: "1", untilMs: context.nowMs + AGAIN_MS };
  return joined(only({ do: "close-room", roomId, uncounted }), noting([note]));
}

export const confirmersBurningFeature = {
  commands: {},
  onTick: onBurnTick,
  whileSealed: "ends",
} as const satisfies Feature;
