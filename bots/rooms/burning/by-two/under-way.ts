/** What of the same is sealed or burning already. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { refuseApproval } from "../../../../shared/conversation/answer/approvals.ts";
import type { ApprovalRefusal } from "../../../../shared/domain/authority/proposals.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import {
  burnOfCommittee,
  burnOfNetwork,
  type Burn,
  type BurnTarget,
} from "../../../../shared/domain/streams/keeping/burns.ts";
import { title } from "../../../../shared/language/text.ts";

/** Undefined while there is none. */
export function underWay(target: BurnTarget, { state }: NetworkContext): Burn | undefined {
  return target.size === "network"
    ? burnOfNetwork(state.burns)
    : burnOfCommittee(state.burns, target.id);
}

/** Of what is there already: only what is sealed can be made to burn sooner. */
export function inTheWay(burn: Burn | undefined, now: boolean): Burn | undefined {
  return burn?.phase === "sealed" && now ? undefined : burn;
}

/** Why nobody can agree to it now, and who could. */
export function refuseAgreement(
  asked: Asked,
  code: Burn["code"],
  why: ApprovalRefusal | "unknown" | "already",
): Outcome {
  const isOver = why === "unknown" || why === "already";
  return isOver ? refuseUnderWay(asked, code) : refuseApproval(asked, code, why);
}

/** It was agreed on before. */
export function refuseUnderWay(asked: Asked, code: Burn["code"]): Outcome {
  const lines = [title("rooms-burn-already", { code })];
  return refuseOnly(asked, { reason: "already", lines }, { case: code });
}
