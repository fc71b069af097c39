/** A code that is good: what it is good for, by the rule of its role. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { withPeople } from "../../outcome.ts";
import type { Coming } from "./good-codes.ts";
import { refuseNewcomer, type Newcomer } from "./newcomer.ts";
import { proposeNewcomer } from "./organizer.ts";
import { admitOnProbation } from "./on-probation.ts";
import { waitForVouches } from "./waiting.ts";

/** `isUsed`: the code is used up by it. */
export type Came = Readonly<{ outcome: Outcome; isUsed: boolean }>;

/** A responder is in at once, on probation; others need vouches, or a second organizer. */
export function comeIn(newcomer: Newcomer, coming: Coming, context: VerifyContext): Outcome {
  const { role, scope } = coming.place;
  const known = context.state.people.persons.get(newcomer.message.senderTag);
  if (known?.grants.some((held) => held.role === role && held.scope === scope) === true) {
    return refuseNewcomer(newcomer, "already", "newcomer-already");
  }
  const { outcome, isUsed } = byRole(newcomer, coming, context);
  const { invite } = coming;
  return isUsed ? joined(withPeople([{ type: "invite-used", invite }]), outcome) : outcome;
}

function byRole(newcomer: Newcomer, coming: Coming, context: VerifyContext): Came {
  switch (coming.place.role) {
    case "responder":
      return admitOnProbation(newcomer, coming, context);
    case "confirmer":
      return waitForVouches(newcomer, coming, context);
    case "organizer":
      return proposeNewcomer(newcomer, coming, context);
  }
}
