/**
 * Somebody writes a one-time code to verify, whoever she is. Wrong, used and withdrawn codes and
 * those whose time is over get one and the same answer.
 */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { goodCode } from "./good-codes.ts";
import { mayTry, wrongGuess } from "./guesses.ts";
import { newcomerOf, refuseNewcomer } from "./newcomer.ts";
import { answeredPlace, useCode } from "./use-code.ts";
import { writtenIn } from "./written.ts";

/** What follows; undefined for what is no code, and for whoever was revoked. */
export function takeCode(message: Received, context: VerifyContext): Outcome | undefined {
  const { senderTag } = message;
  if (context.state.people.revoked.has(senderTag)) return undefined;
  const written = writtenIn(message, context);
  if (written === undefined) return undefined;
  if (!written.isCode) return answeredPlace(message, written, context);
  const newcomer = newcomerOf(message, context);
  if (written.codes.length === 0) return refuseNewcomer(newcomer, "wrong-code", "code-slip");
  if (!mayTry(senderTag, context)) {
    return refuseNewcomer(newcomer, "too-much", "code-too-often");
  }
  const good = goodCode(written.codes, senderTag, context);
  if (good !== undefined) return useCode(newcomer, good, context);
  const refused = refuseNewcomer(newcomer, "wrong-code", "code-wrong");
  return joined(wrongGuess(senderTag, context), refused);
}
