/** More pictures than anybody looks at. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { refuseOnly, type Asker } from "../../../../shared/conversation/answer/answers.ts";
import { title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { keptIn, KEPT_MAX } from "../kept.ts";

/** True when the report that is being written has all that it may have. */
export function isEnough(message: Received, context: VerifyContext): boolean {
  return keptIn(message, context).length >= KEPT_MAX;
}

export function refuseMore(asker: Asker): Outcome {
  const lines = [title("verify-enclosed-many", { max: KEPT_MAX })];
  return refuseOnly(asker, { reason: "too-much", lines });
}
