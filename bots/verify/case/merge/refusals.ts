/** Why cases are not merged, or not parted, and what to do. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { title } from "../../../../shared/language/text.ts";
import type { Pair } from "./named-cases.ts";

/** Not both codes were there. */
export function askForTwo(asked: Asked): Outcome {
  return askForForm(asked, "verify-same-missing");
}

/** No code was there. */
export function askForOne(asked: Asked): Outcome {
  return askForForm(asked, "verify-apart-missing");
}

/** She has no say in it. */
export function refuseOthers(asked: Asked): Outcome {
  return refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-same-not-yours")] });
}

/** They are not alike. */
export function refuseUnlike(asked: Asked, [{ code: one }, { code: other }]: Pair): Outcome {
  const lines = [title("verify-same-unlike", { one, other })];
  return refuseOnly(asked, { reason: "not-permitted", lines }, { case: one });
}

/** They are one already, or one of them is over. */
export function refuseMerging(
  asked: Asked,
  [{ code: one }, { code: other }]: Pair,
  why: "already" | "closed",
): Outcome {
  const lines = [title("verify-same-refused", { why, one, other })];
  return refuseOnly(asked, { reason: why, lines }, { case: one });
}

/** It stands by itself. */
export function refuseParting(asked: Asked, code: CaseCode): Outcome {
  const lines = [title("verify-apart-refused", { code })];
  return refuseOnly(asked, { reason: "already", lines }, { case: code });
}
