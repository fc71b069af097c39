/** Whom an organizer wants to admit, and to what: the words after `admit`. */
import type { UserId } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Place } from "./place/places.ts";
import { readPlace } from "./place/read-place.ts";
import type { VerifyContext } from "../roster.ts";
import { namedPerson } from "./named-person.ts";
import { unfit } from "./unfit.ts";

/** Somebody whom an organizer wants to admit, and whether she vouches for a new identity. */
export type Candidate = Readonly<{ userId: UserId; place: Place; again: boolean }>;

/** Who is admitted, as `admit` and `approve` both read it; `admit` alone may need a second one. */
export type Reading = Readonly<
  { candidate: Candidate } | { refused: ReturnType<typeof refuseOnly> }
>;

/** `admit USER organizer`, `admit USER confirmer AREA`, `admit USER responder "NAME"`. */
export function readAdmission(asked: Asked, context: VerifyContext): Reading {
  const named = namedPerson(asked, "verify-admit-missing", context);
  if ("refused" in named) return named;
  const { userId } = named;
  const refused = unfit(asked, userId, context);
  if (refused !== undefined) return { refused };
  const read = readPlace(asked.args.slice(1), context);
  if (read === undefined) return { refused: askForForm(asked, "verify-admit-role") };
  if ("reason" in read) return { refused: refuseOnly(asked, read) };
  return { candidate: { userId, ...read } };
}
