/** A case that was confirmed, and of which no committee knows. */
import { joined, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { decideOn } from "../decided.ts";
import { tellStalled } from "../telling/alert-told.ts";

/** Those who know of it and the organizers are told so, once. */
export function stall({ code, area }: Case, context: VerifyContext): Outcome {
  const decided = decideOn({ type: "stall", code }, context);
  if (!decided.ok || !decided.isNews) return NOTHING;
  const lines = [
    title("verify-warn-stalled", { code, area }),
    line("verify-warn-stalled-next", { code }),
  ];
  const warning = warn(context, lines, { why: "not-raised", case: code, area });
  return joined(decided.recorded, only(warning, ...tellStalled(decided.found, context)));
}
