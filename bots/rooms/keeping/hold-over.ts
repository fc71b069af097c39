/** A hold ends by a fact, when its day has come, and the organizers hear of it. */
import { joined, NOTHING, only, recording, type Outcome } from "../../../shared/core/bot.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { HoldEvent } from "../../../shared/domain/streams/keeping/holds.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { line, title } from "../../../shared/language/text.ts";

/** Cheap when nothing is held. */
export function releaseOver(context: NetworkContext): Outcome {
  const over = [...context.state.holds.values()].filter(({ untilMs }) => untilMs <= context.nowMs);
  if (over.length === 0) return NOTHING;
  return joined(
    ...over.map(({ code }) => {
      const lines = [title("rooms-hold-over", { case: code }), line("rooms-hold-again", { code })];
      const told = only(warn(context, lines, { case: code, why: "hold-over" }));
      return joined(noted({ type: "released", code, why: "over" }), told);
    }),
  );
}

/** On record. */
export function noted(event: HoldEvent): Outcome {
  return recording([factOf("retention", event)]);
}
