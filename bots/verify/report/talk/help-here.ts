/** `help` in a private chat: what to do now first, and the list of what may be written second. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { Interpretation } from "../../../../shared/conversation/command/interpret.ts";
import { overview } from "../../../../shared/conversation/command/overview.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { talkLines } from "./help-now.ts";

/** The answer to `help` alone; undefined for everything else. */
export function helpHere(read: Interpretation, context: VerifyContext): Outcome | undefined {
  return read.kind === "mine" && isCry(read.asked) ? helpFor(read.asked, context) : undefined;
}

function isCry({ command, rest, message }: Asked): boolean {
  return command.word === "help" && rest === "" && message.isDirect;
}

function helpFor(asked: Asked, context: VerifyContext): Outcome {
  const lines = talkLines("help", asked.language, context);
  return answerOnly(asked, [...lines, ...overview("verify", asked, context)]);
}
