/** Answers to a roll call in words: `going CASE [minutes]`, `cant`, `here` and `home CASE`. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Answer } from "../../../shared/domain/streams/alerts.ts";
import { askWhich, codeGiven, codeProblem, isCodeSlip } from "../alert/arguments.ts";
import type { AlertContext } from "../context.ts";
import { count } from "./count.ts";
import { offeredIn } from "./scene/offered.ts";
import { meantBy, reachOf } from "./reached.ts";

/** One open alert needs no code. */
export function answerByWord(asked: Asked, which: Answer, context: AlertContext): Outcome {
  const { args, language } = asked;
  const code = codeGiven(asked);
  const offered = offeredIn(code === undefined ? args : args.slice(1), language);
  const { task, isTaskFirst } = offered;
  const minutes = which === "going" ? offered.minutes : null;
  const isSlip = isCodeSlip(asked, context) && minutes === null && !isTaskFirst;
  if (isSlip) return codeProblem(asked, context);
  const open = meantBy(asked.message, which, context);
  if (code === undefined && open.length !== 1) return askWhich(asked, { open, which, minutes });
  const alert = code === undefined ? open[0] : context.state.alerts.alerts.get(code);
  if (alert === undefined) return codeProblem(asked, context);
  const reach = reachOf(alert, asked.message, context);
  return count(asked, { alert, which, minutes, task, reach }, context);
}
