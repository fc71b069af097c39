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

/** The first of them that is good. */
export function goodCode(codes: readonly OneTimeCode[], context: VerifyContext): Good | undefined {
  for (const code of codes) {
    const good = goodInvite(
      tagOfCode(code, (userId) => context.tagOf(userId)),
      context,
    );
    if (good !== undefined) return good;
  }
  return undefined;
}

/** In time, and made by somebody who is an organizer still. */
export function goodInvite(invite: Tag, { state, nowMs }: VerifyContext): Good | undefined {
  const found = state.people.trust.invites.get(invite);
  if (found === undefined || found.untilMs <= nowMs) return undefined;
  return organizersByRoster(state.people).includes(found.by) ? { invite, found } : undefined;
}
