/** Somebody with a code for responders: she is in, on probation. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { grant } from "../../people/admission/granting.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { spanOf } from "../invite/span.ts";
import type { Coming } from "./good-codes.ts";
import { answerNewcomer, firstWords, refuseNewcomer, type Newcomer } from "./newcomer.ts";

/** Admitted, asked into her room, and told what matters. */
export function admitOnProbation(
  newcomer: Newcomer,
  { found, place }: Coming,
  context: VerifyContext,
): Readonly<{ outcome: Outcome; isUsed: boolean }> {
  const { sender: userId, senderTag: person, identityTag: identity } = newcomer.message;
  const { role, scope, name, codename = "none" } = place;
  const { probationMs } = trustOf(context.settings);
  const admission = {
    ...{ person, identity, role, scope, by: found.by, again: false },
    ...{ sponsors: [], probationUntilMs: context.nowMs + probationMs },
  };
  const granted = grant({ userId, place, admission }, context);
  if (!granted.ok) {
    const outcome = refuseNewcomer(newcomer, "changed-identity", "newcomer-identity");
    return { outcome, isUsed: false };
  }
  const lines = [
    title("verify-newcomer-in", { role, name }),
    line("verify-newcomer-probation", spanOf(probationMs)),
    line("verify-newcomer-invitation", { codename }),
    ...firstWords(newcomer, context),
    line("common-hello-report"),
  ];
  const told = answerNewcomer(newcomer, lines, { kind: "answer", why: role });
  return { outcome: joined(granted.outcome, told), isUsed: true };
}
