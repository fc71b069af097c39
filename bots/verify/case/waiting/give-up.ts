/** A report that nobody confirmed in time is given up. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { isWaiting } from "../../intake/room/waiting.ts";
import { changeCase } from "../change.ts";

/** Where nobody said anything, the organizers hear it, too, and what they can do. */
export function giveUp(found: Case, context: VerifyContext): Outcome {
  const { code, area, severity } = found;
  const told = changeCase({ type: "expire", code, nowMs: context.nowMs }, context);
  // Of those that nobody was asked about organizers hear in one line (`intake/surge.ts`).
  if (found.votes.size > 0 || severity === "info" || isWaiting(found, context)) return told;
  const lines = [
    title("verify-unanswered", { code, area }),
    line("verify-unanswered-next", { code, area }),
  ];
  return joined(
    told,
    only(warn(context, lines, { why: "unanswered", case: code, area, severity })),
  );
}
