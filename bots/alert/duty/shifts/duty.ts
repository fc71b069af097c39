/** `duty`, in lines to be read here, or `duty today`, as text to be pasted elsewhere. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { codeOf, tableOf } from "../../../../shared/language/words/typed.ts";
import type { AlertContext } from "../../context.ts";
import { tellCover } from "../cover.ts";
import { tellToday } from "./today.ts";

const WORDS = tableOf(({ shifts: { today } }) => ({ today }));

/** Whatever else follows the word changes nothing. */
export function tellDuty(asked: Asked, context: AlertContext): Outcome {
  const isText = asked.args.some((arg) => codeOf(arg, WORDS) !== undefined);
  return isText ? tellToday(asked, context) : tellCover(asked, context);
}
