/** Whom an organizer wants to admit, and to what: the words after `admit`. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { placeOf, readScope, roleOf, type Place } from "../../report/places.ts";
import type { VerifyContext } from "../roster.ts";
import { namedPerson } from "./named-person.ts";
import { unfit } from "./unfit.ts";

/** Somebody whom an organizer wants to admit, and whether she vouches for a new identity. */
export type Candidate = Readonly<{ userId: UserId; place: Place; again: boolean }>;

/** Who is admitted, as `admit` and `approve` both read it; `admit` alone may need a second one. */
export type Reading = Readonly<{ candidate: Candidate } | { refused: Outcome }>;

/** `admit USER organizer`, `admit USER confirmer AREA`, `admit USER responder "NAME"`. */
export function readAdmission(asked: Asked, context: VerifyContext): Reading {
  const named = namedPerson(asked, "verify-admit-missing", context);
  if ("refused" in named) return named;
  const { userId } = named;
  const [, roleWord = "", ...words] = asked.args;
  const refused = unfit(asked, userId, context);
  if (refused !== undefined) return { refused };
  const role = roleOf(roleWord);
  if (role === undefined) return { refused: askForForm(asked, "verify-admit-role") };
  const { scope, again } = readScope(role, words);
  const place = placeOf(role, scope, context);
  if ("reason" in place) return { refused: refuseOnly(asked, place) };
  return { candidate: { userId, place, again } };
}
