/** Somebody with a code for confirmers: she waits for vouches, under a code that she hands on. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { spanOf } from "../invite/span.ts";
import { openCandidate, waitingAs } from "../vouch/candidates.ts";
import type { Coming } from "./good-codes.ts";
import { answerNewcomer, firstWords, refuseWith, type Newcomer } from "./newcomer.ts";

/** One wish for one role: who comes with a second code hears the same once more. */
export function waitForVouches(
  newcomer: Newcomer,
  { place }: Coming,
  context: VerifyContext,
): Readonly<{ outcome: Outcome; isUsed: boolean }> {
  const { sender: userId, senderTag: person, identityTag: identity } = newcomer.message;
  const waiting = waitingAs({ person, place }, context);
  const opened =
    waiting === undefined ? openCandidate({ userId, person, identity, place }, context) : undefined;
  const candidate = waiting ?? opened?.candidate;
  if (candidate === undefined) {
    return {
      outcome: refuseWith(newcomer, "too-much", [
        title("common-no-code"),
        line("common-no-code-next"),
      ]),
      isUsed: false,
    };
  }
  const { code, untilMs, vouches } = candidate;
  const count = Math.max(1, trustOf(context.settings).vouchers.confirmer - vouches.length);
  const lines = [
    title("verify-newcomer-waits", { area: place.name, count }),
    line("verify-newcomer-waits-how", { code, verify: context.network.bots.verify }),
    line("verify-newcomer-waits-until", spanOf(untilMs - context.nowMs)),
    ...firstWords(newcomer, context),
  ];
  const told = answerNewcomer(newcomer, lines, { kind: "answer", case: code, why: "vouches" });
  return opened === undefined
    ? { outcome: told, isUsed: false }
    : { outcome: joined(opened.outcome, told), isUsed: true };
}
