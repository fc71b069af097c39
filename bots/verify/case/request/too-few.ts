/** Organizers hear at once that a report cannot be confirmed by those who can be asked. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { tellOften } from "../../intake/often.ts";
import { caseArgs } from "../case-lines.ts";

type Counts = Readonly<{ askable: number; quorum: number }>;

/** Of many reports of one place the first few alone. */
export function tellTooFew(found: Case, counts: Counts, context: VerifyContext): Outcome {
  const each = (one: Case) => warnOfTooFew(one, counts, context);
  return tellOften({ why: "too-few", cases: [found], each }, context);
}

/** How many can be asked, how many are needed, and what to do. */
function warnOfTooFew(found: Case, counts: Counts, context: VerifyContext): Effect {
  const { code, area, severity } = found;
  const lines = [
    title("verify-too-few-title", { ...caseArgs(found), ...counts }),
    line("verify-too-few-next", { code, area }),
  ];
  const warning = warn(context, lines, { case: code, area, severity, why: "too-few" });
  return { ...warning, lane: "urgent" };
}
