/**
 * Who was admitted to what. People are keyed tags: nothing here can be turned back into a name.
 * Written by verify.
 */
import { z } from "zod";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../core/values/ids.ts";
import { FoldMap, withEntry, without } from "../maps.ts";
import { withEnd, withProposal } from "../authority/proposal-book.ts";
import type { Proposal, ProposalBook, ProposalEnd } from "../authority/proposal-book.ts";
import { area, atMs, code, codename, language, ref, roomId, tag, text } from "./shapes.ts";
import type { EventOf } from "./declared.ts";
import { withMaker, withoutMaker, type Appointment } from "./trust/appointments.ts";
import {
  withoutPerson,
  withRatified,
  withRevocation,
  type Revocations,
} from "./trust/revocations.ts";
import { evolveTrust, NO_TRUST, ROLES, trustShapes } from "./trust/trust.ts";
import type { Probation, Role, Trust } from "./trust/trust.ts";

export type { Appointment } from "./trust/appointments.ts";
export type { Role } from "./trust/trust.ts";

const SPONSORS_MAX = 20;

export const peopleShapes = {
  ...trustShapes,
  /**
   * `scope`: an area for a confirmer, a committee's id for a responder, null for an organizer.
   * `identity` is null while the person has no cross-signing identity that could be pinned.
   */
  admitted: z.object({
    person: tag,
    identity: tag.nullable(),
    role: z.enum(ROLES),
    scope: z.string().nullable(),
    by: tag.nullable(),
    /** The organizer who approved what `by` proposed. */
    second: tag.optional(),
    /** The identity is pinned anew: only so is a changed one accepted. */
    again: z.boolean().optional(),
    /** Who vouched for her; it counts until her probation ends. */
    sponsors: z.array(tag).max(SPONSORS_MAX).optional(),
    probationUntilMs: atMs.optional(),
  }),
  /** An organizer whom a second one has to approve; nobody is admitted yet. */
  "organizer-proposed": z.object({
    code,
    person: tag,
    identity: tag.nullable(),
    by: tag,
    again: z.boolean(),
  }),
  /** Nobody approved it in time, or whoever proposed it counts no more. */
  "organizer-proposal-lapsed": z.object({ code }),
  /** The person is to be asked into the room that goes with her role. */
  "invitation-asked": z.object({
    id: ref,
    person: tag,
    role: z.enum(ROLES),
    scope: z.string().nullable(),
  }),
  /** The organizers were told that it takes long. */
  "invitation-late": z.object({ id: ref }),
  /** It went out, or the organizers were told that it did not. */
  "invitation-settled": z.object({ id: ref }),
  /** Another identity than the pinned one, if one was seen: then the person counts for nothing. */
  "identity-changed": z.object({ person: tag, identity: tag }),
  "identity-pinned": z.object({ person: tag, identity: tag }),
  /**
   * With a code it can be undone until a time; with `ratifyByMs` it is undone then unless a second
   * organizer agrees. Without one it is of an earlier version, or no code was free.
   */
  revoked: z.object({
    person: tag,
    by: tag,
    code: code.optional(),
    ratifyByMs: atMs.optional(),
    undoUntilMs: atMs.optional(),
  }),
  /** By her own wish: no revocation, and nothing to undo. */
  left: z.object({ person: tag }),
  "revocation-ratified": z.object({ code, by: tag }),
  /** She has again what she had; `by` is null where nobody ratified it in time. */
  "revocation-undone": z.object({ code, by: tag.nullable() }),
  /** After a restore an organizer has looked, and the network goes on: this restore, no other. */
  resumed: z.object({ restore: z.string().min(1).max(64) }),
  "language-chosen": z.object({ person: tag, language }),
  /** `by` asked for it; neither that nor the codename is known of older ones. */
  "confirmers-requested": z.object({
    ref,
    area,
    by: tag.optional(),
    codename: codename.optional(),
    /** In which the room is spoken to; in all of them where none was chosen. */
    languages: z.array(language).min(1).optional(),
  }),
  "confirmers-opened": z.object({ ref, area, roomId }),
  /** The homeserver refused the room, so the area may be asked for again. */
  "confirmers-failed": z.object({ ref }),
  /** Both are of earlier versions, when a conversation was state: read, and kept nowhere. */
  "draft-changed": z.object({ person: tag, roomId, draft: text }),
  "draft-dropped": z.object({ person: tag }),
} as const;
export type PeopleEvent = EventOf<typeof peopleShapes>;

export type Grant = Readonly<{ role: Role; scope: string | null }>;
export type Person = Readonly<{
  identity: Tag | null;
  grants: readonly Grant[];
  /** The other identity that was seen last; null while the pinned one is the only one. */
  changedTo: Tag | null;
  /** All that were seen in place of the pinned one, so that each is told once; none at first. */
  others?: readonly Tag[];
}>;
/** What somebody had who was revoked. */
export type Had = Readonly<{
  person: Person;
  appointment: Appointment | null;
  probation: Probation | null;
}>;
/** What a second organizer is asked to approve: somebody as an organizer, with this identity. */
export type OrganizerProposed = Readonly<{ person: Tag; identity: Tag | null; again: boolean }>;
/** An invitation of which it is not known yet that it went out. */
export type PendingInvitation = Readonly<{
  id: string;
  person: Tag;
  role: Role;
  scope: string | null;
  askedAtMs: number;
  isLate: boolean;
}>;
export type People = Readonly<{
  persons: ReadonlyMap<Tag, Person>;
  /** When the first organizer was admitted; null in a network of nobody. */
  foundedAtMs: number | null;
  /** When the network was let go on after a restore the last time; null when it never was. */
  resumedAtMs: number | null;
  appointments: ReadonlyMap<Tag, Appointment>;
  organizerProposals: ProposalBook<OrganizerProposed>;
  /** By id. */
  invitations: ReadonlyMap<string, PendingInvitation>;
  /** Revoked and not admitted again since: no neighbors, whatever server they are on. */
  revoked: ReadonlySet<Tag>;
  /** Revocations that can be undone. */
  revocations: Revocations<Had>;
  trust: Trust;
  languages: ReadonlyMap<Tag, string>;
  /** Confirmer rooms that exist, by area. */
  confirmerRooms: ReadonlyMap<AreaPath, RoomId>;
  /** Confirmer rooms that were asked for and are not there yet, by ref. */
  confirmersRequested: ReadonlyMap<string, AreaPath>;
  /** Who asked for them, by the same ref. */
  confirmersAskers: ReadonlyMap<string, Tag>;
  /** The names that people see of confirmer rooms, where they are known. */
  confirmersCodenames: ReadonlyMap<AreaPath, string>;
  /** The languages of confirmer rooms for which some were chosen. */
  confirmersLanguages: ReadonlyMap<AreaPath, readonly string[]>;
  /** What this stream says of their rooms, where those are not the rooms of now. */
  confirmersFirst: ReadonlyMap<AreaPath, Readonly<{ roomId: RoomId; codename?: string }>>;
}>;

export const NOBODY: People = {
  persons: FoldMap.of(),
  foundedAtMs: null,
  resumedAtMs: null,
  appointments: FoldMap.of(),
  organizerProposals: FoldMap.of(),
  invitations: FoldMap.of(),
  revoked: new Set(),
  revocations: FoldMap.of(),
  trust: NO_TRUST,
  languages: FoldMap.of(),
  confirmerRooms: FoldMap.of(),
  confirmersRequested: FoldMap.of(),
  confirmersAskers: FoldMap.of(),
  confirmersCodenames: FoldMap.of(),
  confirmersLanguages: FoldMap.of(),
  confirmersFirst: FoldMap.of(),
};

/** An event with the time of its entry; what was before all times when it is left out. */
export type TimedPeopleEvent = PeopleEvent & Readonly<{ atMs?: number }>;

/** Total: an event that no longer applies leaves the state as it was. */
export function evolvePeople(people: People, event: TimedPeopleEvent): People {
  switch (event.type) {
    case "admitted":
      return { ...admitted(people, event), trust: evolveTrust(people.trust, event) };
    case "identity-pinned":
      return pin(people, event.person, event.identity);
    case "identity-changed":
      return change(people, event.person, event.identity);
    case "revoked":
      return revoked(people, event);
    case "left":
      return {
        ...gone(people, event.person),
        // Whom she made an organizer is no longer marked with her, either.
        appointments: withoutMaker(without(people.appointments, event.person), event.person),
        languages: without(people.languages, event.person),
      };
    case "revocation-ratified":
      return { ...people, revocations: withRatified(people.revocations, event.code, event.by) };
    case "revocation-undone":
      return undone(people, event.code);
    case "invite-issued":
    case "invite-used":
    case "invite-withdrawn":
    case "candidate-opened":
    case "vouched":
    case "candidate-lapsed":
    case "probation-ended":
    case "intake-shut":
    case "intake-opened":
      return { ...people, trust: evolveTrust(people.trust, event) };
    case "organizer-proposed":
      return { ...people, organizerProposals: proposed(people, event) };
    case "organizer-proposal-lapsed":
      return ended(people, "lapsed", ({ code: own }) => own === event.code);
    case "invitation-asked":
      return { ...people, invitations: asked(people, event) };
    case "invitation-late": {
      const before = people.invitations.get(event.id);
      if (before === undefined) return people;
      const late = { ...before, isLate: true };
      return { ...people, invitations: withEntry(people.invitations, event.id, late) };
    }
    case "invitation-settled":
      return { ...people, invitations: without(people.invitations, event.id) };
    case "language-chosen":
      return { ...people, languages: withEntry(people.languages, event.person, event.language) };
    case "confirmers-requested":
    case "confirmers-opened":
    case "confirmers-failed":
      return confirmers(people, event);
    case "draft-changed":
    case "draft-dropped":
      return people;
    case "resumed":
      return { ...people, resumedAtMs: event.atMs ?? null };
  }
}

type ConfirmersEvent = PeopleEvent & { type: `confirmers-${string}` };

function confirmers(people: People, event: ConfirmersEvent): People {
  switch (event.type) {
    case "confirmers-requested":
      return {
        ...people,
        confirmersRequested: withEntry(people.confirmersRequested, event.ref, event.area),
        ...(event.by && {
          confirmersAskers: withEntry(people.confirmersAskers, event.ref, event.by),
        }),
        ...(event.codename && {
          confirmersCodenames: withEntry(people.confirmersCodenames, event.area, event.codename),
        }),
        ...(event.languages && {
          confirmersLanguages: withEntry(people.confirmersLanguages, event.area, event.languages),
        }),
      };
    case "confirmers-opened":
    case "confirmers-failed": {
      const confirmersRequested = without(people.confirmersRequested, event.ref);
      const confirmersAskers = without(people.confirmersAskers, event.ref);
      const answered = { ...people, confirmersRequested, confirmersAskers };
      if (event.type === "confirmers-failed") return answered;
      const confirmerRooms = withEntry(people.confirmerRooms, event.area, event.roomId);
      return { ...answered, confirmerRooms };
    }
  }
}

function admitted(people: People, event: TimedPeopleEvent & { type: "admitted" }): People {
  const { person, role, atMs = 0 } = event;
  const isOrganizer = role === "organizer";
  const rest = isOrganizer
    ? ended(people, "approved", ({ what }) => what.person === person)
    : people;
  return {
    ...rest,
    persons: withEntry(people.persons, person, grant(people, event)),
    foundedAtMs: people.foundedAtMs ?? atMs,
    revoked: new Set([...people.revoked].filter((one) => one !== person)),
    revocations: withoutPerson(people.revocations, person),
    appointments: isOrganizer ? withMaker(people.appointments, event) : people.appointments,
  };
}

/** One more role changes no identity that was pinned: only `again` does. */
function grant(people: People, event: PeopleEvent & { type: "admitted" }): Person {
  const before = people.persons.get(event.person);
  const { role, scope } = event;
  const others = (before?.grants ?? []).filter((one) => one.role !== role || one.scope !== scope);
  const grants = [...others, { role, scope }];
  if (event.again === true) return { identity: event.identity, grants, changedTo: null };
  return {
    identity: before?.identity ?? event.identity,
    grants,
    changedTo: before?.changedTo ?? null,
    ...(before?.others && { others: before.others }),
  };
}

function pin(people: People, person: Tag, identity: Tag): People {
  const before = people.persons.get(person);
  if (before === undefined || before.identity !== null) return people;
  return { ...people, persons: withEntry(people.persons, person, { ...before, identity }) };
}

function change(people: People, person: Tag, identity: Tag): People {
  const before = people.persons.get(person);
  if (before === undefined) return people;
  const others = [...(before.others ?? []), identity];
  const changed = { ...before, changedTo: identity, others };
  return { ...people, persons: withEntry(people.persons, person, changed) };
}

function revoked(people: People, event: TimedPeopleEvent & { type: "revoked" }): People {
  const { person, by, code: own, ratifyByMs = null, undoUntilMs = 0, atMs: nowMs = 0 } = event;
  const known = people.persons.get(person);
  if (known === undefined) return people;
  const appointment = people.appointments.get(person) ?? null;
  const had = {
    person: known,
    appointment,
    probation: people.trust.probations.get(person) ?? null,
  };
  const kept = { person, by, atMs: nowMs, ratifyByMs, undoUntilMs, ratifiedBy: null, had };
  const { revocations } = people;
  return {
    ...gone(people, person),
    revoked: new Set([...people.revoked, person]),
    revocations:
      own === undefined ? revocations : withRevocation(revocations, { ...kept, code: own }),
  };
}

/** What she proposed, and what is under way for her, ends with her roles. */
function gone(people: People, person: Tag): People {
  return {
    ...ended(people, "lapsed", ({ what, by }) => what.person === person || by === person),
    persons: without(people.persons, person),
    appointments: without(people.appointments, person),
    invitations: new Map([...people.invitations].filter(([, one]) => one.person !== person)),
    trust: evolveTrust(people.trust, { type: "revoked", person }),
  };
}

/** Nothing where she was admitted anew since: then that counts. */
function undone(people: People, own: CaseCode): People {
  const revocation = people.revocations.get(own);
  if (revocation === undefined) return people;
  const { person, had } = revocation;
  const { appointments, trust } = people;
  const { appointment, probation } = had;
  return {
    ...people,
    persons: withEntry(people.persons, person, had.person),
    revoked: new Set([...people.revoked].filter((one) => one !== person)),
    revocations: withoutPerson(people.revocations, person),
    appointments:
      appointment === null ? appointments : withEntry(appointments, person, appointment),
    trust:
      probation === null
        ? trust
        : { ...trust, probations: withEntry(trust.probations, person, probation) },
  };
}

function proposed(
  people: People,
  event: TimedPeopleEvent & { type: "organizer-proposed" },
): People["organizerProposals"] {
  const { code: own, person, identity, by, again, atMs = 0 } = event;
  const what = { person, identity, again };
  return withProposal(people.organizerProposals, { code: own, by, atMs, what });
}

function ended(
  people: People,
  end: ProposalEnd,
  isMeant: (proposal: Proposal<OrganizerProposed>) => boolean,
): People {
  return { ...people, organizerProposals: withEnd(people.organizerProposals, end, isMeant) };
}

/** A newer invitation to the same room stands for the older one. */
function asked(
  people: People,
  event: TimedPeopleEvent & { type: "invitation-asked" },
): People["invitations"] {
  const { id, person, role, scope, atMs: askedAtMs = 0 } = event;
  const others = [...people.invitations].filter(
    ([, one]) => one.person !== person || one.role !== role || one.scope !== scope,
  );
  return new Map([...others, [id, { id, person, role, scope, askedAtMs, isLate: false }]]);
}
