/** What time brings to what moves. */
import { NOTHING, joined, type Outcome } from "../../../shared/core/bot.ts";
import { placeOf } from "../../../shared/domain/network-rooms.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../shared/domain/standing/rotations.ts";
import { abandon, emptyOld } from "./end/emptying.ts";
import { inviteInto } from "./move/inviting.ts";
import { remind } from "./move/reminding.ts";
import { switchOver } from "./move/switching.ts";

/** Cheap when nothing moves. */
export function onRotationTick(context: NetworkContext): Outcome {
  const { rotations } = context.state.standings;
  return joined(...[...rotations.values()].map((one) => step(one, context)));
}

/** One step at a time: what comes next is seen by the next look, with the facts of this one. */
function step(rotation: Rotation, context: NetworkContext): Outcome {
  switch (rotation.phase) {
    case "moving": {
      if (isPointless(rotation, context)) return abandon(rotation, context);
      for (const next of [inviteInto, remind, switchOver]) {
        const outcome = next(rotation, context);
        if (outcome.facts.length > 0) return outcome;
      }
      return NOTHING;
    }
    case "switched":
      return emptyOld(rotation, context);
    case "requested":
    case "emptying":
      return NOTHING;
  }
}

/** The committee was closed meanwhile. */
function isPointless({ of }: Rotation, { state }: NetworkContext): boolean {
  if (placeOf(state, of) === undefined) return true;
  if (of.kind !== "committee") return false;
  return state.committees.committees.get(of.id)?.closingAtMs !== undefined;
}
