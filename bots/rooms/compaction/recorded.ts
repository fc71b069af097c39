/** What is decided about the move of the record becomes a fact. */
import { recording, type Outcome } from "../../../shared/core/bot.ts";
import type { CompactionEvent } from "../../../shared/domain/standing/compactions.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

/** In the stream of the bot that decides. */
export function recorded(event: CompactionEvent): Outcome {
  return recording([factOf("room", event)]);
}
