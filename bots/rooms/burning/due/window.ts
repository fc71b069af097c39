/** The time in which a burn can be undone: warned before its end, and over. */
import { joined, NOTHING, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Burn } from "../../../../shared/domain/streams/keeping/burns.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withBurns } from "../recorded.ts";
import { beginning, namesOf, spanOf } from "../words.ts";

/** So long before the end it is said once more that it can be undone. */
const WARNED_MS = 60 * MINUTE_MS;

/** Of something that is sealed. */
export function onWindow(burn: Burn, context: NetworkContext): Outcome {
  const { code, burnsAtMs, sealedAtMs } = burn;
  const names = { ...namesOf(burn.target, context), code };
  if (burnsAtMs <= context.nowMs) {
    const told = warn(context, beginning(names), { case: code, why: "burning" });
    return withBurns([{ type: "burn-begun", code }], told);
  }
  const name = `burn-warned/${code}`;
  const warnsAtMs = burnsAtMs - Math.min(WARNED_MS, (burnsAtMs - sealedAtMs) / 4);
  if (context.nowMs < warnsAtMs || context.noted(name) !== undefined) return NOTHING;
  const lines = [
    title("rooms-burn-soon", { ...names, ...spanOf(burnsAtMs - context.nowMs) }),
    line("rooms-burn-soon-next", { code }),
  ];
  const told = only(warn(context, lines, { case: code, why: "burns-soon" }));
  return joined(told, noting([{ name, text: "1", untilMs: burnsAtMs }]));
}
