/**
 * Somebody with a code for organizers: whoever made the code has proposed her by it, and a second
 * organizer sees who it is and approves.
 */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { PROPOSAL_LIFE_MS } from "../../../../shared/domain/authority/proposals.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { proposeByCode } from "../../people/admission/organizer/by-code.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Good } from "./good-codes.ts";
import { answerNewcomer, firstWords, refuseWith, type Newcomer } from "./newcomer.ts";

/** Nobody is admitted by it. */
export function proposeNewcomer(
  newcomer: Newcomer,
  { found }: Good,
  context: VerifyContext,
): Readonly<{ outcome: Outcome; isUsed: boolean }> {
  const { sender: userId, senderTag: person, identityTag: identity } = newcomer.message;
  const proposed = proposeByCode({ userId, person, identity, by: found.by }, context);
  if (proposed === undefined) {
    return {
      outcome: refuseWith(newcomer, "already", [
        title("common-not-done"),
        line("common-not-done-next"),
      ]),
      isUsed: false,
    };
  }
  const lines = [
    title("verify-newcomer-organizer"),
    line("verify-newcomer-organizer-next", { minutes: PROPOSAL_LIFE_MS / MINUTE_MS }),
    ...firstWords(newcomer, context),
  ];
  const told = answerNewcomer(newcomer, lines, { kind: "answer", why: "organizer" });
  return { outcome: joined(proposed, told), isUsed: true };
}
