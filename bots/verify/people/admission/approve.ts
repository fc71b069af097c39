/** `approve CODE`: a second organizer agrees that somebody becomes one. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { answer, refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { foundingLine, refuseApproval } from "../../../../shared/conversation/answer/approvals.ts";
import { approvalIn } from "../../../../shared/domain/authority/proposals.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { organizerPlace } from "../../report/places.ts";
import { decidePeople } from "../people.ts";
import type { VerifyContext } from "../roster.ts";
import { inviting, invitingAgain } from "./invitations.ts";
import { proposedUser } from "./organizer-proposals.ts";

/** `approve CODE` for a code of verify's, by another organizer than the one who proposed it. */
export function approveCommand(asked: Asked, context: VerifyContext): Outcome {
  const { people } = context.state;
  const code = parseCode(asked.args[0] ?? "");
  const second = asked.message.senderTag;
  if (code === undefined) return only();
  const proposed = { code, approver: second };
  const approval = approvalIn(people.organizerProposals, proposed, { ...context, people });
  if (!approval.ok) {
    // Any other code is alert's to answer.
    if (approval.refusal === "unknown") return only();
    if (approval.refusal !== "already") return refuseApproval(asked, code, approval.refusal);
    const lines = [title("verify-organizer-approved-already", { code })];
    return refuseOnly(asked, { reason: "already", lines }, { case: code });
  }
  const { by, what } = approval.proposal;
  const { person, identity, again } = what;
  const admission = {
    person,
    identity,
    role: "organizer",
    scope: null,
    by,
    second,
    again,
  } as const;
  const decision = decidePeople({ type: "admit", ...admission }, people);
  if (!decision.ok) return refuseChanged(asked, code);
  const userId = proposedUser(code, context);
  const lines = [
    title("verify-organizer-approved", {
      code,
      user: userId ?? "",
      who: userId ? "known" : "lost",
    }),
    ...(approval.isFounding ? [foundingLine(context)] : []),
    line(identity === null ? "verify-admitted-unpinned" : "verify-admitted-pinned"),
  ];
  const reply = answer(asked, lines, { case: code, why: "organizer" });
  const invite = again ? invitingAgain : inviting;
  const invitation =
    userId === undefined ? only() : invite({ userId, place: organizerPlace(context) }, context);
  return joined(withPeople(decision.events), invitation, only(reply));
}

function refuseChanged(asked: Asked, code: CaseCode): Outcome {
  const lines = [title("verify-organizer-changed", { code })];
  return refuseOnly(asked, { reason: "changed-identity", lines }, { case: code });
}
