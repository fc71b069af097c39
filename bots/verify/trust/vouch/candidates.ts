/** People who wait for vouches. Who they are by name is a note of this machine. */
import { joined, noting, type Outcome } from "../../../../shared/core/bot.ts";
import {
  parseUserId,
  type CaseCode,
  type Tag,
  type UserId,
} from "../../../../shared/core/values/ids.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import type { Candidate } from "../../../../shared/domain/streams/trust/trust.ts";
import type { Place } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { afterPeople, withPeople } from "../../outcome.ts";

/** Somebody, and the place that she wants to have. */
type Wish = Readonly<{ person: Tag; place: Place }>;

/** Her wish for this place, if it is open. */
export function waitingAs({ person, place }: Wish, context: VerifyContext): Candidate | undefined {
  return [...context.state.people.trust.candidates.values()].find(
    (one) =>
      one.person === person &&
      one.role === place.role &&
      one.scope === place.scope &&
      one.untilMs > context.nowMs,
  );
}

/** The wish, what it leads to, and the world as it is after that. */
type Opened = Readonly<{ candidate: Candidate; outcome: Outcome; after: VerifyContext }>;

/** Opens it under a code of its own; undefined while every code names something. */
export function openCandidate(
  { userId, person, identity, place }: Wish & Readonly<{ userId: UserId; identity: Tag }>,
  context: VerifyContext,
): Opened | undefined {
  const code = drawCode(context);
  if (code === undefined) return undefined;
  const { role } = place;
  const { inviteMs } = trustOf(context.settings);
  const untilMs = context.nowMs + inviteMs;
  const wish = { code, person, identity, role, scope: place.scope ?? "", untilMs };
  const event = { type: "candidate-opened", ...wish } as const;
  // Longer than the wish, so that she can be told of its end.
  const note = { name: noteName(code), text: userId, untilMs: untilMs + inviteMs };
  const there = afterPeople(context, [event]);
  const noted = (name: string) => (name === note.name ? userId : context.noted(name));
  return {
    candidate: { ...wish, vouches: [] },
    outcome: joined(withPeople([event]), noting([note])),
    after: { ...there, noted },
  };
}

/** Who it is; undefined once the disk was lost. */
export function candidateUser(code: CaseCode, context: VerifyContext): UserId | undefined {
  return parseUserId(context.noted(noteName(code)) ?? "");
}

function noteName(code: CaseCode): string {
  return `candidate/${code}`;
}
