/** Organizers hear that nobody said anything about a report, and what they can do. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** It was given up, and no committee knows of it. */
export function warnOfUnanswered({ code, area, severity }: Case, context: VerifyContext): Effect {
  const lines = [
    title("verify-unanswered", { code, area }),
    line("verify-unanswered-next", { code, area }),
  ];
  return warn(context, lines, { why: "unanswered", case: code, area, severity });
}
