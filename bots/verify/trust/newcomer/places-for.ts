/** The places that somebody with a code may choose from. */
import { plainDigits } from "../../../../shared/core/values/digits.ts";
import { placeOf, placeOfGrant, type Place } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Good } from "./good-codes.ts";

type Found = Pick<Good["found"], "role">;

/** The places of such a role, in order. */
export function placesFor({ role }: Found, context: VerifyContext): readonly Place[] {
  const { people, committees } = context.state;
  const scopes =
    role === "confirmer"
      ? [...people.confirmerRooms.keys()].toSorted()
      : [...committees.committees.live.keys()];
  return scopes.flatMap((scope) => placeOfGrant({ role, scope }, context) ?? []);
}

/** The place that she means, by its number or its name. */
export function placeMeant(text: string, found: Found, context: VerifyContext): Place | undefined {
  const said = plainDigits(text).trim();
  if (/^\d{1,2}$/u.test(said)) return placesFor(found, context)[Number(said) - 1];
  const place = placeOf(found.role, said, context);
  return "reason" in place ? undefined : place;
}
