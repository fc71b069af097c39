/** Whom a vouch is for, by the code that she was given. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { isMeantAsCode } from "../../../../shared/conversation/said/code-token.ts";
import type { Candidate } from "../../../../shared/domain/streams/trust/trust.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Whoever waits under it; one answer for all that is no such code. Undefined for a name. */
export function byCode(
  asked: Asked,
  { state, nowMs }: VerifyContext,
): Readonly<{ candidate: Candidate } | { refused: Outcome }> | undefined {
  const [text = ""] = asked.args;
  if (!isMeantAsCode(text, [...state.people.trust.candidates.keys()])) return undefined;
  const code = parseCode(text);
  const candidate = code === undefined ? undefined : state.people.trust.candidates.get(code);
  if (candidate !== undefined && candidate.untilMs > nowMs) return { candidate };
  const lines = [title("verify-vouch-unknown"), line("verify-vouch-unknown-next")];
  return { refused: refuseOnly(asked, { reason: "wrong-code", lines }) };
}
