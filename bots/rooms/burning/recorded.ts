/** What is decided about burns becomes facts. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { BurnEvent } from "../../../shared/domain/streams/keeping/burns.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

/** The facts, and what is said of them. */
export function withBurns(events: readonly BurnEvent[], ...effects: readonly Effect[]): Outcome {
  return { facts: events.map((event) => factOf("retention", event)), effects };
}
