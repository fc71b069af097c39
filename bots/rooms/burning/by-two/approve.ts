/** `approve CODE [now]` for a burn. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import { askForForm, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { approvalIn } from "../../../../shared/domain/authority/proposals.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { saysNow } from "../../ending/now.ts";
import { agree } from "./agreed.ts";
import { refuseAgreement } from "./under-way.ts";

/** By somebody else than the one who proposed it; without delay only when both said so. */
export function approveBurn(asked: Asked, context: NetworkContext): Outcome {
  const code = parseCode(asked.args[0] ?? "");
  if (code === undefined) return askForForm(asked, "rooms-burn-approve-which");
  const { burns, people } = context.state;
  const approver = asked.message.senderTag;
  const approval = approvalIn(burns.proposals, { code, approver }, { ...context, people });
  if (!approval.ok) return refuseAgreement(asked, code, approval.refusal);
  const { by, what } = approval.proposal;
  const { isFounding } = approval;
  const now = what.now && saysNow(asked);
  return agree(asked, { code, by, target: what.target, now, isFounding }, context);
}
