/** A short human answer to what is no report: a greeting, thanks, a cry for help, anything else. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import { closestWord } from "../../../../shared/conversation/command/suggestion.ts";
import { line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Said } from "../begin.ts";
import { talkLines } from "./help-now.ts";

/** What was not understood is never repeated. */
export function answerTalk(
  said: Said,
  kind: "greeting" | "thanks" | "help" | "other",
  context: VerifyContext,
): Outcome {
  const lines = talkLines(kind, said.language, context);
  if (kind !== "other") return answerOnly(said, lines);
  const isWord = /^\S+$/u.test(said.text.trim());
  const close = isWord ? closestWord(said.text) : undefined;
  const meant = close === undefined ? [] : [line("verify-talk-close", { word: close.word })];
  return refuseOnly(said, { reason: "unknown-command", lines: [...lines, ...meant] });
}
