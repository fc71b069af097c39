/** What time brings to burns: proposals lapse, what is sealed begins, and what has gone is told. */
import { joined, NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Burn } from "../../../../shared/domain/streams/keeping/burns.ts";
import { onUnheardTick } from "../unheard/unheard.ts";
import { burnCommitteeOn, burnNetworkOn } from "./burning.ts";
import { lapsedBurns } from "./lapsing.ts";
import { onWindow } from "./window.ts";

/** Cheap when there is none, and where nobody is waited for. */
export function onBurningTick(context: NetworkContext): Outcome {
  return joined(onBurnTick(context), onUnheardTick(context));
}

function onBurnTick(context: NetworkContext): Outcome {
  const { burns } = context.state;
  if (burns.open.size === 0 && burns.proposals.size === 0) return NOTHING;
  return joined(
    lapsedBurns(context),
    ...[...burns.open.values()].map((burn) => next(burn, context)),
  );
}

function next(burn: Burn, context: NetworkContext): Outcome {
  switch (burn.phase) {
    case "sealed":
      return onWindow(burn, context);
    case "burning":
      return burn.target.size === "committee"
        ? burnCommitteeOn(burn, context)
        : burnNetworkOn(burn, context);
    case "told":
      return NOTHING;
  }
}
