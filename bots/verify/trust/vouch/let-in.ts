/** Enough people have vouched: she is admitted on probation, asked in, and told. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import type { Candidate } from "../../../../shared/domain/streams/trust/trust.ts";
import { grant, type Granting } from "../../people/admission/granting.ts";
import { placeOfGrant } from "../../people/admission/place/places.ts";
import { inLines, tellHer, tellStandIn } from "./let-in-words.ts";
import { refuseChanged } from "./vouch-words.ts";

type Vouched = Readonly<{ candidate: Candidate; userId: Granting["userId"] }>;

/** The role counts from now on; who vouched is kept until the probation ends. */
export function letIn(
  asked: Asked,
  { candidate, userId }: Vouched,
  context: Parameters<typeof grant>[1],
): Outcome {
  const { code, person, identity, role, scope, vouches } = candidate;
  const place = placeOfGrant({ role, scope }, context);
  const { probationMs } = trustOf(context.settings);
  const sponsors = vouches.filter(({ isStandIn }) => !isStandIn).map(({ by }) => by);
  const admission = {
    ...{ person, identity, role, scope, by: asked.message.senderTag, again: false },
    ...{ sponsors, probationUntilMs: context.nowMs + probationMs },
  };
  const granted = place === undefined ? undefined : grant({ userId, place, admission }, context);
  if (place === undefined || granted?.ok !== true) return refuseChanged(asked);
  const isStandIn = vouches.some((one) => one.isStandIn);
  const { name } = place;
  return joined(
    granted.outcome,
    answerOnly(asked, inLines(userId, place, context), { case: code, why: role }),
    only(
      ...(userId === undefined ? [] : [tellHer(userId, place, context)]),
      ...(isStandIn ? [tellStandIn(asked, { userId, name }, context)] : []),
    ),
  );
}
