/**
 * The last organizer lost her identity: the recovery keys vouch for her new one. She writes the
 * code herself, so what counts from now on is the identity of whoever holds it.
 */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { withPeople } from "../../outcome.ts";
import { grant } from "../../people/admission/granting.ts";
import { organizerPlace } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Good } from "../newcomer/good-codes.ts";
import { refuseNewcomer, type Newcomer } from "../newcomer/newcomer.ts";
import { tellBack } from "./come-back-words.ts";

/** An organizer again, and asked into all that she had a place in; the network may be held. */
export function comeBack(newcomer: Newcomer, { invite }: Good, context: VerifyContext): Outcome {
  const { sender: userId, senderTag: person, identityTag: identity } = newcomer.message;
  const place = organizerPlace(context);
  const { role, scope } = place;
  const admission = { person, identity, role, scope, by: null, again: true } as const;
  const granted = grant({ userId, place, admission }, context);
  if (!granted.ok) return refuseNewcomer(newcomer, "changed-identity", "newcomer-identity");
  return {
    ...joined(
      withPeople([{ type: "invite-used", invite }]),
      granted.outcome,
      tellBack(newcomer, context),
    ),
    duringHold: true,
  };
}
