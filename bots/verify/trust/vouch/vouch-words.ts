/** What a voucher is told. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { trustOf, type VouchRefusal } from "../../../../shared/domain/authority/trust.ts";
import type { Candidate } from "../../../../shared/domain/streams/trust/trust.ts";
import type { RefusalReason } from "../../../../shared/language/card.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { spanOf } from "../invite/span.ts";

const REASONS: Readonly<Record<VouchRefusal, RefusalReason>> = {
  own: "not-permitted",
  already: "already",
  "too-fresh": "not-permitted",
  circle: "not-permitted",
  budget: "too-much",
};

/** Why her word does not count for this one. */
export function refuseVouch(asked: Asked, why: VouchRefusal, context: VerifyContext): Outcome {
  const { vouchesPerWeek: most, vouchAfterMs } = trustOf(context.settings);
  const lines = [
    title("verify-vouch-refused", { why, most, ...spanOf(vouchAfterMs) }),
    line("verify-vouch-refused-next", { why }),
  ];
  return refuseOnly(asked, { reason: REASONS[why], lines });
}

/** She is no confirmer there, and no organizer stands in. */
export function refuseElsewhere(asked: Asked): Outcome {
  const lines = [title("verify-vouch-elsewhere"), line("verify-vouch-elsewhere-next")];
  return refuseOnly(asked, { reason: "not-permitted", lines });
}

/** Whoever writes from that account now is not the one who asked. */
export function refuseChanged(asked: Asked): Outcome {
  const lines = [title("verify-vouch-changed"), line("verify-vouch-changed-next")];
  return refuseOnly(asked, { reason: "changed-identity", lines });
}

/** There is nothing to vouch for. */
export function refuseHeld(asked: Asked): Outcome {
  return refuseOnly(asked, { reason: "already", lines: [title("verify-vouch-has-it")] });
}

/** Nobody can say whom she would vouch for: no identity is seen, or another one than is pinned. */
export function refuseUnseen(asked: Asked, user: string): Outcome {
  const lines = [title("verify-no-identity", { user }), line("verify-no-identity-next")];
  return refuseOnly(asked, { reason: "changed-identity", lines });
}

/** How many are wanting still, and until when. */
export function tellWanting(
  asked: Asked,
  { code, untilMs, wanting }: Pick<Candidate, "code" | "untilMs"> & Readonly<{ wanting: number }>,
  { nowMs }: VerifyContext,
): Outcome {
  const lines = [
    title("verify-vouched", { count: wanting }),
    line("verify-vouched-next", { code, ...spanOf(untilMs - nowMs) }),
  ];
  return answerOnly(asked, lines, { case: code, counts: { wanting } });
}
