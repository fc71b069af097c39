/** How an invitation ended, and what time brings to one that nobody answers for. */
import { joined, only, type Outcome } from "../../../../../shared/core/bot.ts";
import type { EffectResult } from "../../../../../shared/core/protocol/effect.ts";
import { ERRAND_LIFE_MS } from "../../../../../shared/core/protocol/errand.ts";
import { recordOf } from "../../record.ts";
import type { VerifyContext } from "../../roster.ts";
import { tellFailure, tellLate } from "./invitation-words.ts";

/** After this time without a word from the bot that invites, organizers are told so. */
export const LATE_MS = 15_000;

type Failure = Extract<EffectResult, { ok: false }>;

/** The invitation went out, or did not: then organizers are told why, and what to do. */
export function settleInvitation(
  id: string,
  failure: Omit<Failure, "ok"> | null,
  context: VerifyContext,
): Outcome {
  const pending = context.state.people.invitations.get(id);
  if (pending === undefined) return only();
  const settled = recordOf({ type: "settle-invitation", id }, context);
  if (!settled.ok) return only();
  if (failure === null) return settled.recorded;
  const why = failure.detail ?? failure.why;
  return joined(settled.recorded, only(tellFailure(pending, why, context)));
}

/** An invitation that is late, and one that is given up. */
export function onInvitationTick(context: VerifyContext): Outcome {
  return joined(
    ...[...context.state.people.invitations.values()].map((pending) => {
      const { id } = pending;
      const ageMs = context.nowMs - pending.askedAtMs;
      if (ageMs >= ERRAND_LIFE_MS) {
        const settled = recordOf({ type: "settle-invitation", id }, context);
        const told = only(tellFailure(pending, "expired", context));
        return settled.ok ? joined(settled.recorded, told) : only();
      }
      if (ageMs < LATE_MS || pending.isLate) return only();
      const late = recordOf({ type: "late-invitation", id }, context);
      return late.ok ? joined(late.recorded, only(tellLate(pending, context))) : only();
    }),
  );
}
