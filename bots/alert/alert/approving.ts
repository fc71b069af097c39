/** `approve`: an urgent alert by hand rings when a second organizer stands behind it. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { foundingLine, refuseApproval } from "../../../shared/conversation/answer/approvals.ts";
import { approvalIn, type ApprovalIn } from "../../../shared/domain/authority/proposals.ts";
import { title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { codeGiven, codeProblem } from "./arguments.ts";
import { raise, routeOn } from "./raising.ts";

/** `approve CODE`, by somebody else than the one who proposed it. */
export function approve(asked: Asked, context: AlertContext): Outcome {
  const code = codeGiven(asked);
  if (code === undefined) return codeProblem(asked, context);
  const { alerts, people } = context.state;
  const approver = asked.message.senderTag;
  const approval = approvalIn(alerts.proposals, { code, approver }, { ...context, people });
  if (!approval.ok) {
    const isSent = approval.refusal === "already" || alerts.alerts.has(code);
    return refuseProposal(asked, { code, why: isSent ? "already" : approval.refusal });
  }
  const goal = routeOn(approval.proposal.what, asked, context);
  if (goal.route === undefined) return goal.outcome;
  const command = { do: "approve", code, route: goal.route } as const;
  const founding = approval.isFounding ? [foundingLine(context)] : [];
  const notice = [...goal.notice, ...founding];
  return raise(asked, { command, notice }, context);
}

type No = Readonly<{
  code: NonNullable<ReturnType<typeof codeGiven>>;
  why: Extract<ApprovalIn<unknown>, { ok: false }>["refusal"];
}>;

function refuseProposal(asked: Asked, { code, why }: No): Outcome {
  const card = { case: code };
  switch (why) {
    case "unknown": {
      const lines = [title("alert-proposal-unknown", { case: code })];
      return refuseOnly(asked, { reason: "unknown-case", lines }, card);
    }
    case "already": {
      const lines = [title("alert-approved-already", { case: code })];
      return refuseOnly(asked, { reason: "already", lines }, card);
    }
    case "lapsed":
    case "own-proposal":
    case "proposer-gone":
    case "too-close":
      return refuseApproval(asked, code, why);
  }
}
