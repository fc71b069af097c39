/** A person gains a role by an encrypted command, and is asked into the room of it. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { helpToRead, openChat } from "../../../../shared/conversation/arrival/chat.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { afterPeople, withPeople } from "../../outcome.ts";
import { decidePeople, type Admission } from "../people.ts";
import type { VerifyContext } from "../roster.ts";
import { refuseIdentity } from "./admission-refusals.ts";
import type { Candidate } from "./candidate.ts";
import { inviting, invitingAgain } from "./invitations.ts";

/** The admission that the command asks for. */
export function admissionOf(
  asked: Asked,
  { userId, place, again }: Candidate,
  context: VerifyContext,
): Admission & Readonly<{ by: NonNullable<Admission["by"]> }> {
  const { role, scope } = place;
  const identity = context.identityOf(userId) ?? null;
  const person = context.tagOf(userId);
  return { person, identity, role, scope, by: asked.message.senderTag, again };
}

/** Admits at once; `notice` is said with it, where one organizer alone was enough. */
export function admitNow(
  asked: Asked,
  { candidate, notice }: Readonly<{ candidate: Candidate; notice: readonly Line[] }>,
  context: VerifyContext,
): Outcome {
  const { userId, place } = candidate;
  const { role, name } = place;
  const admission = admissionOf(asked, candidate, context);
  const decision = decidePeople({ type: "admit", ...admission }, context.state.people);
  if (!decision.ok) return refuseIdentity(asked, userId, decision.refusal);
  const invite = candidate.again ? invitingAgain : inviting;
  const invitation = invite({ userId, place }, context);
  const isUnpinned = admission.identity === null;
  const lines = [
    title("verify-admitted", { user: userId, role, name }),
    ...notice,
    line(isUnpinned ? "verify-admitted-unpinned" : "verify-admitted-pinned"),
    ...(invitation.facts.length === 0
      ? []
      : [line("verify-invitation-asked", { codename: place.codename ?? "none" })]),
  ];
  const reply = answer(asked, lines, { why: role });
  const after = afterPeople(context, decision.events);
  const hello = isUnpinned ? helpToRead(userId, after) : openChat("verify", userId, after);
  return joined(withPeople(decision.events), invitation, only(reply, hello));
}
