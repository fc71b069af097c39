/**
 * A room that cannot be kept as it was made gives way to another, once. Rooms that end by
 * themselves are the organizers' to end.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { rotationOf } from "../../../shared/domain/standing/succession.ts";
import { noteGivenUp } from "./fight.ts";
import { giveWay, standingOf } from "./giving-way.ts";
import { tellGivenUp } from "./telling.ts";
import type { Change } from "./watched.ts";

/** Told once, whatever goes on in the room afterwards. */
export function giveUp(change: Change, context: NetworkContext): Outcome {
  const { roomId, place } = change;
  const of = standingOf(place);
  const moving = of === undefined ? undefined : rotationOf(context.state, of);
  const isSuccessor = moving?.roomId === roomId;
  const begun = of === undefined || moving !== undefined ? NOTHING : giveWay(of, change, context);
  const does =
    moving !== undefined && !isSuccessor ? "moving" : begun === NOTHING ? "ends" : "moves";
  return joined(
    begun,
    only(tellGivenUp(change, does, context)),
    noting([noteGivenUp(roomId, context)]),
  );
}
