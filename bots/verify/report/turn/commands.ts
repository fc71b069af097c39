/** What becomes of a message that answers nothing: a command, a refusal, or words. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { Respond } from "../../../../shared/conversation/bot-of.ts";
import type { Interpretation } from "../../../../shared/conversation/command/interpret.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { answerFree } from "../free/free-turn.ts";
import { helpHere } from "../talk/help-here.ts";

type Here = Readonly<{ message: Received; context: VerifyContext }>;

/** Free words may be a report; `help` in private is a cry for it first. */
export function carryOutWith(
  { message, context }: Here,
  respond: Respond,
): (read: Interpretation) => Outcome {
  return (read) => {
    const isFree = read.kind === "free" || read.kind === "answer";
    const answered = isFree ? answerFree({ ...read, message }, context) : helpHere(read, context);
    return answered ?? respond(read, message, context);
  };
}
