/** A bot of which nothing that it says shows more on a locked phone than its room chose. */
import type { Bot, Context, Outcome } from "../../core/bot.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { discreetly } from "../../telling/discreet.ts";

type State = Context<NetworkState>;
type Made = Bot<NetworkState>;

/** Each of its handlers, so that no words go past it. */
export function discreetBot(bot: Made): Made {
  const { onIdentity, onMembership, onErrand, onGapLost, onRebuilt } = bot;
  return {
    ...bot,
    onMessage: veiling(bot.onMessage),
    onRejected: veiling(bot.onRejected),
    onInvited: veiling(bot.onInvited),
    onEntry: veiling(bot.onEntry),
    onReceipt: veiling(bot.onReceipt),
    onTick: (context) => discreetly(bot.onTick(context), context),
    ...(onIdentity && { onIdentity: veiling(onIdentity) }),
    ...(onMembership && { onMembership: veiling(onMembership) }),
    ...(onErrand && { onErrand: veiling(onErrand) }),
    ...(onGapLost && { onGapLost: veiling(onGapLost) }),
    ...(onRebuilt && {
      onRebuilt: (context: State, lostAtMs: number) =>
        discreetly(onRebuilt(context, lostAtMs), context),
    }),
  };
}

function veiling<What>(
  handle: (what: What, context: State) => Outcome,
): (what: What, context: State) => Outcome {
  return (what, context) => discreetly(handle(what, context), context);
}
