/** The code of a way back, written by the one person whom it is for. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { goodCode } from "../newcomer/good-codes.ts";
import { newcomerOf, type Newcomer } from "../newcomer/newcomer.ts";
import { writtenIn } from "../newcomer/written.ts";
import { comeBack } from "./come-back.ts";

/** Undefined for all else; she may count for nothing, and the network may be held. */
export function takeReturn(
  message: Newcomer["message"],
  context: VerifyContext,
): Outcome | undefined {
  const { senderTag } = message;
  const invites = [...context.state.people.trust.invites.values()];
  // Asked of each message that comes: it is looked at for codes only where one is for her.
  if (!invites.some((one) => one.for === senderTag)) return undefined;
  const written = writtenIn(message, context);
  const good = goodCode(written?.codes ?? [], senderTag, context);
  if (good?.found.for === undefined) return undefined;
  return comeBack(newcomerOf(message, context), good, context);
}
