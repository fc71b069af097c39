/** What organizers are told of an invitation that did not go out, or not yet. */
import type { Effect } from "../../../../../shared/core/protocol/effect.ts";
import { warn } from "../../../../../shared/conversation/answer/answers.ts";
import type { PendingInvitation } from "../../../../../shared/domain/streams/people.ts";
import { line, title } from "../../../../../shared/language/text.ts";
import type { VerifyContext } from "../../roster.ts";
import { invitedUser } from "./invitation-notes.ts";

/** It did not, and why, and what to do. */
export function tellFailure(
  pending: PendingInvitation,
  why: string,
  context: VerifyContext,
): Effect {
  const named = namesOf(pending, context);
  const lines = [
    title("verify-not-invited", named),
    line("verify-not-invited-why", { why }),
    line("verify-not-invited-next", named),
  ];
  return warn(context, lines, { why: "not-invited" });
}

/** Nobody has said yet whether it did. */
export function tellLate(pending: PendingInvitation, context: VerifyContext): Effect {
  const { role } = pending;
  const lines = [
    title("verify-invitation-late", namesOf(pending, context)),
    line("verify-invitation-late-next", { bot: role === "responder" ? "alert" : "verify" }),
  ];
  return warn(context, lines, { why: "invitation-late" });
}

/** The person by the note of this machine; without it, nobody can say who she is. */
function namesOf({ id, role, scope }: PendingInvitation, context: VerifyContext) {
  const user = invitedUser(id, context);
  const committee = context.state.committees.committees.get(scope ?? "");
  const name = role === "responder" ? (committee?.name ?? "") : (scope ?? "");
  return { user: user ?? "", who: user === undefined ? "lost" : "known", role, name };
}
