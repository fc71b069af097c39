/** What rooms does itself of a burn, and when all have done their part. */
import { joined, NOTHING, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { BURNING_MAX_MS } from "../../../../shared/domain/streams/keeping/burn-times.ts";
import type { Burn } from "../../../../shared/domain/streams/keeping/burns.ts";
import { endNow } from "../room/end-now.ts";
import { withBurns } from "../recorded.ts";
import { committeeReceipt, leftOf, networkReceipt } from "./receipt.ts";

/** A receipt that was not shown by then is said again. */
const RECEIPT_MS = 5 * MINUTE_MS;

/** Alert closes the room of a committee; that it is no more is its word. */
export function burnCommitteeOn(burn: Burn, context: NetworkContext): Outcome {
  const { code, target } = burn;
  const { committees } = context.state.committees;
  if (target.size === "network" || committees.has(target.id)) return NOTHING;
  return withBurns([{ type: "burn-done", code }], committeeReceipt(code, context));
}

/** The rooms that come and go are ended here, the others by those who keep them. */
export function burnNetworkOn(burn: Burn, context: NetworkContext): Outcome {
  const ending = [...context.state.rooms.live.values()]
    .filter(({ phase }) => phase === "open" || phase === "closing")
    .map((room) => endNow(room, context));
  if (ending.length > 0) return joined(...ending);
  const isOver = context.nowMs - burn.sinceMs >= BURNING_MAX_MS;
  const name = `burn-receipt/${burn.code}`;
  const isEarly = leftOf(context) > 0 && !isOver;
  if (isEarly || context.noted(name) !== undefined) return NOTHING;
  const untilMs = context.nowMs + RECEIPT_MS;
  return joined(only(networkReceipt(burn.code, context)), noting([{ name, text: "1", untilMs }]));
}
