/** Revocations that can be undone: which is meant, and which wait for a second organizer. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Had } from "../../../../shared/domain/streams/people.ts";
import { isPending, type Revocation } from "../../../../shared/domain/streams/trust/revocations.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { revokedUser } from "./undoing.ts";

export type Kept = Revocation<Had>;

/** The one whose code is written, while it can be undone; `missing` heads the form without one. */
export function namedRevocation(
  asked: Asked,
  missing: string,
  { state, nowMs }: VerifyContext,
): Readonly<{ found: Kept } | { refused: Outcome }> {
  const code = parseCode(asked.args[0] ?? "");
  if (code === undefined) return { refused: askForForm(asked, missing) };
  const found = state.people.revocations.get(code);
  if (found !== undefined && found.undoUntilMs > nowMs) return { found };
  const lines = [title("verify-ratify-unknown", { code }), line("verify-ratify-unknown-next")];
  return { refused: refuseOnly(asked, { reason: "closed", lines }, { case: code }) };
}

/** What waits for a second organizer about this person. */
export function pendingAbout(person: Kept["person"], { state }: VerifyContext): Kept | undefined {
  return [...state.people.revocations.values()].find(
    (one) => one.person === person && isPending(one),
  );
}

/** How it is called: by her user id as long as it is noted. */
export function namesOf({ code }: Kept, context: VerifyContext) {
  const user = revokedUser(code, context);
  return { code, user: user ?? "", who: user === undefined ? "lost" : "known" };
}
