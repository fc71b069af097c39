/** "Is it true that …?": what is known of that place now, and how to report. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerStatus } from "../../../../shared/conversation/answer/told.ts";
import { COMMANDS } from "../../../../shared/conversation/command/commands.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Said } from "../begin.ts";
import { dangerLine } from "./help-now.ts";

/** What is open there, or everywhere when no place, or more than one, was named. */
export function answerRumor(
  said: Said,
  areas: readonly string[],
  context: VerifyContext,
): Outcome | undefined {
  const { language } = said;
  const more = [line("verify-talk-report"), dangerLine(language, context)];
  // A stranger learns of no place whether it is one of ours.
  const isTold = areas.length === 1 && isAdmitted(said.message.senderTag, context.state);
  return tellKnown(said, { args: isTold ? areas : [], more }, context);
}

/** As `status` would be answered. */
export function tellKnown(
  { message, language }: Said,
  { args, more = [] }: Readonly<{ args: readonly string[]; more?: readonly Line[] }>,
  context: VerifyContext,
): Outcome | undefined {
  const command = COMMANDS.find(({ word }) => word === "status");
  if (command === undefined) return undefined;
  const rest = args.join(" ");
  return answerStatus({ command, args, rest, message, language }, context, more);
}
