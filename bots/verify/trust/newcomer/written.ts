/** What somebody wrote to verify alone, looked at for a one-time code. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { parseCommand, typedFor } from "../../../../shared/conversation/command/parse.ts";
import { oneTimeCodesIn, type OneTimeCode } from "../../../../shared/domain/one-time-code.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** "Hello, I am new here, my code is …", with the code in three words. */
const WORDS_MAX = 12;

export type Written = Readonly<{
  text: string;
  /** A code was meant; none of `codes` where a character is wrong. */
  isCode: boolean;
  codes: readonly OneTimeCode[];
  /** It begins with a word for a command. */
  isOrder: boolean;
}>;

/** Undefined for what is no text for verify alone, and for orders that may hold a code. */
export function writtenIn(message: Received, { network }: VerifyContext): Written | undefined {
  if (!message.isDirect || message.body.kind !== "text") return undefined;
  const { text } = typedFor({ userId: network.bots.verify, bot: "verify" }, message);
  const order = parseCommand(text)?.command;
  if (order?.who === "confirmer" || order?.who === "organizer") return undefined;
  const { codes, isMeant } = oneTimeCodesIn(text);
  // In a long sentence three groups of four are something else, and nothing is looked up.
  const isCode = isMeant || (codes.length > 0 && text.split(/\s+/u).length <= WORDS_MAX);
  return { text, isCode, codes, isOrder: order !== undefined };
}
