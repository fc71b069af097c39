/** What is said of a revocation to which a second organizer agrees, or cannot. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { spanOf } from "../invite/span.ts";
import { namesOf, type Kept } from "./pending.ts";

/** Why this organizer is no second one for it. */
export function refuseRatifying(
  asked: Asked,
  { code }: Kept,
  why: "own-proposal" | "too-close",
): Outcome {
  const lines = [title("verify-ratify-refused", { code, why })];
  return refuseOnly(asked, { reason: "not-permitted", lines }, { case: code });
}

/** It waits for nobody. */
export function refuseRatified(asked: Asked, { code }: Kept): Outcome {
  const lines = [title("verify-ratified-already", { code })];
  return refuseOnly(asked, { reason: "already", lines }, { case: code });
}

/** It stands, and how it is undone if it was wrong. */
export function tellRatified(asked: Asked, found: Kept, context: VerifyContext): Outcome {
  const { code, undoUntilMs } = found;
  const lines = [
    title("verify-ratified", namesOf(found, context)),
    line("verify-ratified-next", { code, ...spanOf(undoUntilMs - context.nowMs) }),
  ];
  return answerOnly(asked, lines, { case: code, why: "ratified" });
}
