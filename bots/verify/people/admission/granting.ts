/** What an admission does: recorded with the identity that counts, and the person is asked in. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Tag, UserId } from "../../../../shared/core/values/ids.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { askIn } from "./invitation/asking-in.ts";
import type { Admission, PeopleRefusal } from "../people.ts";
import { recordOf } from "../record.ts";
import type { VerifyContext } from "../roster.ts";
import type { Candidate } from "./candidate.ts";

/** Who gains a role, and where; without her user id nobody can be asked in. */
export type Granting = Readonly<{
  userId: UserId | undefined;
  place: Candidate["place"];
  admission: Admission;
}>;

/** As an organizer asks for it, who is known by name. */
export type Wanted = Granting &
  Readonly<{ userId: UserId; admission: Admission & Readonly<{ by: Tag }> }>;

/** The admission that the command asks for, with the identity that can be seen now. */
export function wantedBy(
  asked: Asked,
  { userId, place, again }: Candidate,
  context: VerifyContext,
): Wanted {
  const { role, scope } = place;
  const identity = context.identityOf(userId) ?? null;
  const person = context.tagOf(userId);
  const by = asked.message.senderTag;
  return { userId, place, admission: { person, identity, role, scope, by, again } };
}

type Granted = Readonly<
  | { ok: true; outcome: Outcome; isAskedIn: boolean; isAnother: boolean; after: VerifyContext }
  | { ok: false; refusal: PeopleRefusal }
>;

/** Judged and recorded; she is asked into the room of it. */
export function grant({ userId, place, admission }: Granting, context: VerifyContext): Granted {
  const admitted = recordOf({ type: "admit", ...admission }, context);
  if (!admitted.ok) return admitted;
  const { again } = admission;
  const invitation = userId === undefined ? only() : askIn({ userId, place, again }, context);
  const isAskedIn = invitation.facts.length > 0;
  const outcome = joined(admitted.recorded, invitation);
  const isAnother = isAnotherThan(admission, context);
  return { ok: true, outcome, isAskedIn, isAnother, after: admitted.after };
}

/** She was admitted before, with another identity than the one that counts from now on. */
function isAnotherThan({ person, identity, again }: Admission, { state }: VerifyContext): boolean {
  const before = state.people.persons.get(person)?.identity ?? null;
  return again && before !== null && before !== identity;
}
