/**
 * A revocation is undone: she has again what she had, and is asked into its rooms. Whose identity
 * became another one meanwhile is suspended instead, like anybody else's.
 */
import { joined, NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import { askIn } from "../../people/admission/invitation/asking-in.ts";
import { placesOf } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { afterPeople, withPeople } from "../../outcome.ts";
import { anotherNow, suspended } from "./another-now.ts";
import type { Kept } from "./pending.ts";
import { revokedUser } from "./undoing.ts";

/** `by` is null where nobody ratified it in time. */
export function giveBack(found: Kept, by: Kept["person"] | null, context: VerifyContext): Outcome {
  const { code, person } = found;
  const event = { type: "revocation-undone", code, by } as const;
  const after = afterPeople(context, [event]);
  const another = anotherNow(found, context);
  if (another !== undefined) return joined(withPeople([event]), suspended(another, found, after));
  const userId = revokedUser(code, context);
  const [place] = placesOf(person, after);
  const invited =
    userId === undefined || place === undefined
      ? NOTHING
      : askIn({ userId, place, again: true }, after);
  return joined(withPeople([event]), invited);
}
