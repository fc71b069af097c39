/** Answers to a roll call in words: `going CASE [minutes]`, `cant`, `here` and `home CASE`. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Answer } from "../../../shared/domain/streams/alerts.ts";
import { askWhich, codeGiven, codeProblem, isCodeSlip } from "../alert/arguments.ts";
import type { AlertContext } from "../context.ts";
import { count } from "./count.ts";
import { minutesIn } from "./scene/minutes.ts";
import { meantBy, reachOf } from "./reached.ts";

/** One open alert needs no code. */
export function answerByWord(asked: Asked, which: Answer, context: AlertContext): Outcome {
  const { args, language } = asked;
  const code = codeGiven(asked);
  const behind = (code === undefined ? args : args.slice(1)).join(" ");
  const minutes = which === "going" ? minutesIn(behind, language) : null;
  if (isCodeSlip(asked, context) && minutes === null) return codeProblem(asked, context);
  const open = meantBy(asked.message, which, context);
  if (code === undefined && open.length !== 1) return askWhich(asked, { open, which, minutes });
  const alert = code === undefined ? open[0] : context.state.alerts.alerts.get(code);
  if (alert === undefined) return codeProblem(asked, context);
  const reach = reachOf(alert, asked.message, context);
  return count(asked, { alert, which, minutes, reach }, context);
}
