/** `approve CODE`: a second organizer agrees that somebody becomes one. */
import { only } from "../../../../../shared/core/bot.ts";
import { parseCode } from "../../../../../shared/core/values/case-code.ts";
import { refuseOnly } from "../../../../../shared/conversation/answer/answers.ts";
import {
  foundingLine,
  refuseApproval,
} from "../../../../../shared/conversation/answer/approvals.ts";
import type { Handler } from "../../../../../shared/conversation/feature.ts";
import { approvalIn } from "../../../../../shared/domain/authority/proposals.ts";
import { title } from "../../../../../shared/language/text.ts";
import { appoint } from "./appointment.ts";

/** `approve CODE` for a code of verify's, by another organizer than the one who proposed it. */
export const approveCommand: Handler = (asked, context) => {
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
  const notice = approval.isFounding ? [foundingLine(context)] : [];
  return appoint(asked, { ...what, code, by, second, notice }, context);
};
