/** A revocation is undone: she has again what she had, and is asked into its rooms. */
import { joined, NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import { askIn } from "../../people/admission/invitation/asking-in.ts";
import { placesOf } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { afterPeople, withPeople } from "../../outcome.ts";
import type { Kept } from "./pending.ts";
import { revokedUser } from "./undoing.ts";

/** `by` is null where nobody ratified it in time. */
export function giveBack(
  { code, person }: Kept,
  by: Kept["person"] | null,
  context: VerifyContext,
): Outcome {
  const event = { type: "revocation-undone", code, by } as const;
  const after = afterPeople(context, [event]);
  const userId = revokedUser(code, context);
  const [place] = placesOf(person, after);
  const invited =
    userId === undefined || place === undefined
      ? NOTHING
      : askIn({ userId, place, again: true }, after);
  return joined(withPeople([event]), invited);
}
