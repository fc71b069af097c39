/** Who has a say in what becomes of a case. */
import type { Tag } from "../../../../shared/core/values/ids.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { judgesOf, organizersOf, type VerifyContext } from "../../people/roster.ts";

/** A confirmer who is asked about it, and did not report it herself. */
export function mayJudge(person: Tag, found: Case, context: VerifyContext): boolean {
  return found.reporter !== person && judgesOf(found, context).people.has(person);
}

/** The same, or an organizer, who may merge what she likes. */
export function mayPart(person: Tag, found: Case, context: VerifyContext): boolean {
  return mayJudge(person, found, context) || organizersOf(context).has(person);
}
