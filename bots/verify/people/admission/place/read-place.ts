/** The words behind the person in `admit`: a role, its place, and whether `again` was said. */
import type { VerifyContext } from "../../roster.ts";
import { placeOf, type Place, type Refused } from "./places.ts";
import { readScope, roleOf } from "./role-words.ts";

/** Undefined when no role is named. */
export function readPlace(
  [roleWord = "", ...words]: readonly string[],
  context: VerifyContext,
): Readonly<{ place: Place; again: boolean }> | Refused | undefined {
  const role = roleOf(roleWord);
  if (role === undefined) return undefined;
  const { scope, again } = readScope(role, words);
  const place = placeOf(role, scope, context);
  return "reason" in place ? place : { place, again };
}
