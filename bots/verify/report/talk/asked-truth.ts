/** `status`, with a code, a place, or what people say: answered, and followed up. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { answerStatus } from "../../../../shared/conversation/answer/told.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { readText } from "../dialog/fill.ts";
import { aroundOf } from "../sending/around.ts";
import { orReport } from "./truth.ts";

/** What is known; where nothing is, a rumor may become a report. */
export function askWhetherTrue(asked: Asked, context: VerifyContext): Outcome {
  const { message, language, rest: text } = asked;
  const told = answerStatus(asked, context);
  const around = aroundOf(message, context);
  const read = readText(text, { language }, around);
  return orReport(told, { said: { message, language, text }, read, around }, context);
}
