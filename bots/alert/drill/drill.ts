/**
 * `drill AREA`: the whole way of an urgent alert, for practice. There are no words of anybody's in
 * it, so that it can say nothing but that it is one.
 */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { line } from "../../../shared/language/text.ts";
import { raise } from "../alert/raising.ts";
import type { AlertContext } from "../context.ts";
import { DRILL_MINUTES } from "./ending.ts";
import { practiceGoal } from "./goal.ts";

/** Rings at once and needs nobody's approval: it is marked as what it is, in every line. */
export function drill(asked: Asked, context: AlertContext): Outcome {
  const found = practiceGoal(asked, context);
  if (found.goal === undefined) return found.no;
  const { code, area, route } = found.goal;
  const words = { code, area, severity: "urgent", text: null, status: "Exercise" } as const;
  const command = { do: "raise-by-hand", words, route } as const;
  const notice = [...found.goal.notice, line("alert-drill-ends", { minutes: DRILL_MINUTES })];
  return raise(asked, { command, notice }, context);
}
