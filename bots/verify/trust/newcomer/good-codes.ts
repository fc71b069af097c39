/** Which codes are good for something. */
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { organizersByRoster } from "../../../../shared/domain/authority/proposals.ts";
import { tagOfCode, type OneTimeCode } from "../../../../shared/domain/one-time-code.ts";
import type { Invite } from "../../../../shared/domain/streams/trust/trust.ts";
import type { Place } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** A code by its tag, and what is on record of it. */
export type Good = Readonly<{ invite: Tag; found: Invite }>;
/** Somebody comes by it, to this place. */
export type Coming = Good & Readonly<{ place: Place }>;

/** The first of them that is good for this person. */
export function goodCode(
  codes: readonly OneTimeCode[],
  person: Tag,
  context: VerifyContext,
): Good | undefined {
  for (const code of codes) {
    const good = goodInvite(
      tagOfCode(code, (userId) => context.tagOf(userId)),
      context,
    );
    if (good !== undefined && [undefined, person].includes(good.found.for)) return good;
  }
  return undefined;
}

/** In time, and made by somebody who is an organizer still, or at the machine of the bots. */
export function goodInvite(invite: Tag, context: VerifyContext): Good | undefined {
  const { state, nowMs, network } = context;
  const found = state.people.trust.invites.get(invite);
  if (found === undefined || found.untilMs <= nowMs) return undefined;
  const makers = [context.tagOf(network.bots.verify), ...organizersByRoster(state.people)];
  return makers.includes(found.by) ? { invite, found } : undefined;
}
