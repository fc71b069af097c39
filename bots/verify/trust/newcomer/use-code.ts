/** A code that is good: to which place it leads. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { placeOfGrant } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { comeIn } from "./come-in.ts";
import type { Good } from "./good-codes.ts";
import { newcomerOf, refuseNewcomer, type Newcomer } from "./newcomer.ts";
import { askedFor, askPlace, placeAnswered } from "./place-question.ts";
import { placeMeant, placesFor } from "./places-for.ts";

/** To the one that it names, or the only one there is; else she is asked. */
export function useCode(newcomer: Newcomer, good: Good, context: VerifyContext): Outcome {
  const { role, scope } = good.found;
  const isNamed = scope !== null || role === "organizer";
  const places = isNamed
    ? [placeOfGrant({ role, scope }, context)].filter((one) => one !== undefined)
    : placesFor(good.found, context);
  const [place, ...others] = places;
  if (place === undefined) return refuseNewcomer(newcomer, "wrong-code", "code-wrong");
  return others.length === 0
    ? comeIn(newcomer, { ...good, place }, context)
    : askPlace(newcomer, good, context);
}

/** Her answer to the question where she is; what is no place is asked about once more. */
export function answeredPlace(
  message: Newcomer["message"],
  { text, isOrder }: Readonly<{ text: string; isOrder: boolean }>,
  context: VerifyContext,
): Outcome | undefined {
  const good = askedFor(message, context);
  if (good === undefined || isOrder) return undefined;
  const newcomer = newcomerOf(message, context);
  const place = placeMeant(text, good.found, context);
  if (place === undefined) return askPlace(newcomer, good, context);
  return joined(placeAnswered(message), comeIn(newcomer, { ...good, place }, context));
}
