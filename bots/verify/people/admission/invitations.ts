/**
 * From an admission to the invitation that goes with it: verify invites to its own rooms, and asks
 * alert to invite to those of committees. The chain says that one is owed, without a user id;
 * organizers are told when it did not go out, and why.
 */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect, EffectResult } from "../../../../shared/core/protocol/effect.ts";
import { ERRAND_LIFE_MS, type Errand } from "../../../../shared/core/protocol/errand.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { drawRef } from "../../../../shared/domain/codes.ts";
import type { PendingInvitation } from "../../../../shared/domain/streams/people.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople } from "../people.ts";
import { placesOf, type Place } from "../../report/places.ts";
import type { VerifyContext } from "../roster.ts";
import { ticketOf } from "../../case/tickets.ts";

/** After this time without a word from the bot that invites, organizers are told so. */
export const LATE_MS = 15_000;
/** Notes outlive the errand, so that what is told at its end still names the person. */
const NOTE_LIFE_MS = 2 * ERRAND_LIFE_MS;

type Failure = Extract<EffectResult, { ok: false }>;

/** What is owed so that the person is asked into the room; nothing when she is in it. */
export function inviting(
  { userId, place }: Readonly<{ userId: UserId; place: Place }>,
  context: VerifyContext,
): Outcome {
  const { role, scope, roomId } = place;
  // Nobody is invited twice: a second invitation to a member is refused by the homeserver.
  if (roomId !== null && isThere(userId, place, context)) return only();
  const id = drawRef(context);
  const person = context.tagOf(userId);
  const command = { type: "ask-in", id, person, role, scope } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) return only();
  const effect: Effect =
    roomId === null
      ? { do: "errand", errand: errandFor({ id, userId, committee: scope ?? "" }, context) }
      : { do: "invite", roomId, userId, ticket: ticketOf({ of: "invitation", id }) };
  const note = { name: noteName(id), text: userId, untilMs: context.nowMs + NOTE_LIFE_MS };
  return { ...withPeople(decision.events, [effect]), notes: [note] };
}

/** After a new identity was accepted: whoever was removed for the old one is asked in again. */
export function invitingAgain(
  { userId, place }: Readonly<{ userId: UserId; place: Place }>,
  context: VerifyContext,
): Outcome {
  const others = placesOf(context.tagOf(userId), context).filter(
    ({ role, scope }) => role !== place.role || scope !== place.scope,
  );
  const places = [place, ...others];
  return joined(...places.map((one) => inviting({ userId, place: one }, context)));
}

/** The invitation went out, or did not: then organizers are told why, and what to do. */
export function settleInvitation(
  id: string,
  failure: Omit<Failure, "ok"> | null,
  context: VerifyContext,
): Outcome {
  const pending = context.state.people.invitations.get(id);
  if (pending === undefined) return only();
  const decision = decidePeople({ type: "settle-invitation", id }, context.state.people);
  if (!decision.ok) return only();
  if (failure === null) return withPeople(decision.events);
  const why = failure.detail ?? failure.why;
  return withPeople(decision.events, [tellFailure(pending, why, context)]);
}

/** What time brings: an invitation that nobody answers for, and one that is given up. */
export function onInvitationTick(context: VerifyContext): Outcome {
  const { people } = context.state;
  return joined(
    ...[...people.invitations.values()].map((pending) => {
      const ageMs = context.nowMs - pending.askedAtMs;
      if (ageMs >= ERRAND_LIFE_MS) {
        const decision = decidePeople({ type: "settle-invitation", id: pending.id }, people);
        const told = tellFailure(pending, "expired", context);
        return decision.ok ? withPeople(decision.events, [told]) : only();
      }
      if (ageMs < LATE_MS || pending.isLate) return only();
      const decision = decidePeople({ type: "late-invitation", id: pending.id }, people);
      return decision.ok ? withPeople(decision.events, [tellLate(pending, context)]) : only();
    }),
  );
}

function isThere(userId: UserId, { roomId }: Place, { rooms }: VerifyContext): boolean {
  return roomId !== null && rooms.members(roomId).some((member) => member.userId === userId);
}

function errandFor(
  what: Readonly<{ id: string; userId: UserId; committee: string }>,
  { nowMs }: VerifyContext,
): Errand {
  const { id, userId, committee } = what;
  return {
    id,
    from: "verify",
    to: "alert",
    atMs: nowMs,
    expiresAtMs: nowMs + ERRAND_LIFE_MS,
    body: { do: "invite", userId, committee },
  };
}

function tellFailure(pending: PendingInvitation, why: string, context: VerifyContext): Effect {
  const named = namesOf(pending, context);
  const lines = [
    title("verify-not-invited", named),
    line("verify-not-invited-why", { why }),
    line("verify-not-invited-next", named),
  ];
  return warn(context, lines, { why: "not-invited" });
}

function tellLate(pending: PendingInvitation, context: VerifyContext): Effect {
  const { role } = pending;
  const lines = [
    title("verify-invitation-late", namesOf(pending, context)),
    line("verify-invitation-late-next", { bot: role === "responder" ? "alert" : "verify" }),
  ];
  return warn(context, lines, { why: "invitation-late" });
}

/** The person by the note of this machine; without it, nobody can say who she is. */
function namesOf({ id, role, scope }: PendingInvitation, context: VerifyContext) {
  const user = context.noted(noteName(id));
  const committee = context.state.committees.committees.get(scope ?? "");
  const name = role === "responder" ? (committee?.name ?? "") : (scope ?? "");
  return { user: user ?? "", who: user === undefined ? "lost" : "known", role, name };
}

function noteName(id: string): string {
  return `invitation/${id}`;
}
