/** What is said of approvals, whichever bot's proposal it is. */
import type { Context, Outcome } from "../../core/bot.ts";
import type { CaseCode } from "../../core/values/ids.ts";
import { MINUTE_MS } from "../../core/values/time.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { foundingLeftMs, type ApprovalRefusal } from "../../domain/authority/proposals.ts";
import type { RefusalReason } from "../../language/card.ts";
import { line, title, type Line } from "../../language/text.ts";
import { refuseOnly, type Asked } from "./answers.ts";

const REASONS: Readonly<Record<ApprovalRefusal, RefusalReason>> = {
  "own-proposal": "not-permitted",
  "too-close": "not-permitted",
  lapsed: "closed",
  "proposer-gone": "closed",
};

/** Why this organizer cannot approve that proposal, and who could. */
export function refuseApproval(asked: Asked, code: CaseCode, why: ApprovalRefusal): Outcome {
  const lines = [
    title("common-approval-refused", { case: code, why }),
    line("common-approval-refused-next", { case: code, why }),
  ];
  return refuseOnly(asked, { reason: REASONS[why], lines }, { case: code });
}

/** Said wherever something counts only because the network is being founded. */
export function foundingLine(context: Context<NetworkState>): Line {
  const leftMs = foundingLeftMs({ ...context, people: context.state.people });
  return line("common-founding-time", { minutes: Math.ceil(leftMs / MINUTE_MS) });
}
