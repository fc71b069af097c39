/** A word for somebody who waits: counted where it may be, and enough of them let her in. */
import { joined } from "../../../../shared/core/bot.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { vouchesWanting, vouchRefusal } from "../../../../shared/domain/authority/trust.ts";
import { afterPeople, withPeople } from "../../outcome.ts";
import { candidateUser } from "./candidates.ts";
import { letIn } from "./let-in.ts";
import { standingFor } from "./standing-for.ts";
import { refuseChanged, refuseElsewhere, refuseVouch, tellWanting } from "./vouch-words.ts";

type Candidate = Parameters<typeof letIn>[1]["candidate"];

/** Whoever was asked for it is answered, whatever it comes to. */
export function giveWord(
  asked: Parameters<Handler>[0],
  candidate: Candidate,
  context: Parameters<Handler>[1],
): ReturnType<Handler> {
  const by = asked.message.senderTag;
  const { code } = candidate;
  const standing = standingFor(asked, candidate, context);
  if (standing === undefined) return refuseElsewhere(asked);
  const refusal = vouchRefusal(context, by, candidate);
  if (refusal !== undefined) return refuseVouch(asked, refusal, context);
  const userId = candidateUser(code, context);
  const seen = userId === undefined ? undefined : context.identityOf(userId);
  if (seen !== undefined && seen !== candidate.identity) {
    return joined(withPeople([{ type: "candidate-lapsed", code }]), refuseChanged(asked));
  }
  const standIn = standing === "stand-in";
  const event = { type: "vouched", code, by, ...(standIn && { standIn }) } as const;
  const after = afterPeople(context, [event]);
  const vouched = after.state.people.trust.candidates.get(code) ?? candidate;
  const wanting = vouchesWanting(after, vouched);
  const told =
    wanting === 0
      ? letIn(asked, { candidate: vouched, userId }, after)
      : tellWanting(asked, { ...candidate, wanting }, context);
  return joined(withPeople([event]), told);
}
