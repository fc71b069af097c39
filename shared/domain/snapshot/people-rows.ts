/** Who was admitted to what, as rows of a snapshot; what concerns trust is in `trust-rows.ts`. */
import { z } from "zod";
import type { Tag } from "../../core/values/ids.ts";
import { FoldMap } from "../maps.ts";
import { isStillKnown } from "../authority/proposal-book.ts";
import type { Appointment, Had, People, PendingInvitation, Person } from "../streams/people.ts";
import * as shapes from "../streams/shapes.ts";
import { ROLES } from "../streams/trust/trust.ts";
import { snapshotBy, without, type Fields, type Rows, type Written } from "./rows.ts";
import { probationFields, trustIn, trustRows, trustTable } from "./trust-rows.ts";

const { area, atMs, code, codename, language, ref, roomId, tag } = shapes;

type Known = Omit<Person, "others">;
const known = {
  identity: tag.nullable(),
  grants: z.array(z.strictObject({ role: z.enum(ROLES), scope: z.string().nullable() })),
  changedTo: tag.nullable(),
} satisfies Fields<Known>;
const appointed = {
  by: tag.nullable(),
  second: tag.nullable(),
  atMs,
} satisfies Fields<Appointment>;

const table = {
  network: z.strictObject({ foundedAtMs: atMs.nullable(), resumedAtMs: atMs.nullable() }),
  person: z.strictObject({ person: tag, ...known }),
  /** Identities seen in place of the pinned one; with a code, of somebody who was revoked. */
  "seen-identity": z.strictObject({ person: tag, revocation: code.nullable(), identity: tag }),
  appointment: z.strictObject({ person: tag, ...appointed }),
  "organizer-proposal": z.strictObject({
    code,
    by: tag,
    atMs,
    end: z.enum(["approved", "lapsed"]).nullable(),
    what: z.strictObject({ person: tag, identity: tag.nullable(), again: z.boolean() }),
  }),
  invitation: z.strictObject({
    id: ref,
    person: tag,
    role: z.enum(ROLES),
    scope: z.string().nullable(),
    askedAtMs: atMs,
    isLate: z.boolean(),
  } satisfies Fields<PendingInvitation>),
  revoked: z.strictObject({ person: tag }),
  revocation: z.strictObject({
    code,
    person: tag,
    by: tag,
    atMs,
    ratifyByMs: atMs.nullable(),
    undoUntilMs: atMs,
    ratifiedBy: tag.nullable(),
    had: z.strictObject({
      person: z.strictObject(known),
      appointment: z.strictObject(appointed).nullable(),
      probation: z.strictObject(probationFields).nullable(),
    } satisfies Fields<Had>),
  }),
  language: z.strictObject({ person: tag, language }),
  "confirmer-room": z.strictObject({ area, roomId }),
  "confirmers-requested": z.strictObject({ ref, area }),
  "confirmers-asker": z.strictObject({ ref, by: tag }),
  "confirmers-codename": z.strictObject({ area, codename }),
  "confirmers-languages": z.strictObject({ area, languages: z.array(language) }),
  ...trustTable,
};

export const peopleSnapshot = snapshotBy({ table, rowsOf, sliceOf });

type PeopleStream = Readonly<{ people: People }>;

function rowsOf({ people }: PeopleStream, nowMs: number): Written<typeof table> {
  const persons = [...people.persons];
  const revocations = [...people.revocations.values()].filter(
    ({ undoUntilMs }) => undoUntilMs > nowMs,
  );
  const seen = [
    ...persons.map(([person, one]) => ({ person, revocation: null, one })),
    ...revocations.map(({ person, code: own, had }) => {
      return { person, revocation: own, one: had.person };
    }),
  ];
  return {
    network: [{ foundedAtMs: people.foundedAtMs, resumedAtMs: people.resumedAtMs }],
    person: persons.map(([person, one]) => ({ person, ...plain(one) })),
    "seen-identity": seen.flatMap(({ one, ...of }) =>
      (one.others ?? []).map((identity) => ({ ...of, identity })),
    ),
    appointment: Array.from(people.appointments, ([person, one]) => ({ person, ...one })),
    "organizer-proposal": [...people.organizerProposals.values()].filter((one) =>
      isStillKnown(one, nowMs),
    ),
    invitation: [...people.invitations.values()],
    revoked: Array.from(people.revoked, (person) => ({ person })),
    revocation: revocations.map((one) => {
      return { ...one, had: { ...one.had, person: plain(one.had.person) } };
    }),
    ...roomRows(people),
    ...trustRows(people.trust, nowMs),
  };
}

type RoomKind = "language" | `confirmer-${string}` | `confirmers-${string}`;

function roomRows(people: People): Pick<Written<typeof table>, RoomKind & keyof typeof table> {
  return {
    language: Array.from(people.languages, ([person, own]) => ({ person, language: own })),
    "confirmer-room": Array.from(people.confirmerRooms, ([place, at]) => {
      return { area: place, roomId: people.confirmersFirst.get(place)?.roomId ?? at };
    }),
    "confirmers-requested": Array.from(people.confirmersRequested, ([own, place]) => {
      return { ref: own, area: place };
    }),
    "confirmers-asker": Array.from(people.confirmersAskers, ([own, by]) => ({ ref: own, by })),
    "confirmers-codename": [...people.confirmersCodenames].flatMap(([place, seenAs]) => {
      const first = people.confirmersFirst.get(place);
      const own = first === undefined ? seenAs : first.codename;
      return own === undefined ? [] : [{ area: place, codename: own }];
    }),
    "confirmers-languages": Array.from(people.confirmersLanguages, ([place, languages]) => {
      return { area: place, languages };
    }),
  };
}

function sliceOf(rows: Rows<typeof table>): PeopleStream {
  return { people: peopleIn(rows) };
}

function peopleIn(rows: Rows<typeof table>): People {
  const [network] = rows.network;
  const seen = Map.groupBy(rows["seen-identity"], ({ person, revocation }) =>
    seenKey(person, revocation),
  );
  const whole = (person: Tag, one: Known, revocation: string | null = null): Person => {
    const others = seen.get(seenKey(person, revocation))?.map(({ identity }) => identity);
    return { ...one, ...(others && { others }) };
  };
  return {
    foundedAtMs: network?.foundedAtMs ?? null,
    resumedAtMs: network?.resumedAtMs ?? null,
    persons: FoldMap.of(rows.person.map(({ person, ...one }) => [person, whole(person, one)])),
    appointments: FoldMap.of(rows.appointment.map(({ person, ...one }) => [person, one])),
    organizerProposals: new Map(rows["organizer-proposal"].map((one) => [one.code, one])),
    invitations: new Map(rows.invitation.map((one) => [one.id, one])),
    revoked: new Set(rows.revoked.map(({ person }) => person)),
    revocations: FoldMap.of(
      rows.revocation.map((one) => {
        const person = whole(one.person, one.had.person, one.code);
        return [one.code, { ...one, had: { ...one.had, person } }];
      }),
    ),
    ...roomsIn(rows),
    trust: trustIn(rows),
  };
}

type OfRooms = "languages" | "confirmerRooms" | `confirmers${string}`;

function roomsIn(rows: Rows<typeof table>): Pick<People, OfRooms & keyof People> {
  return {
    languages: FoldMap.of(rows.language.map(({ person, language: own }) => [person, own])),
    confirmersFirst: FoldMap.of(),
    confirmerRooms: FoldMap.of(rows["confirmer-room"].map((one) => [one.area, one.roomId])),
    confirmersRequested: FoldMap.of(rows["confirmers-requested"].map((one) => [one.ref, one.area])),
    confirmersAskers: FoldMap.of(rows["confirmers-asker"].map((one) => [one.ref, one.by])),
    confirmersCodenames: FoldMap.of(
      rows["confirmers-codename"].map((one) => [one.area, one.codename]),
    ),
    confirmersLanguages: FoldMap.of(
      rows["confirmers-languages"].map((one) => [one.area, one.languages]),
    ),
  };
}

function plain(one: Person): Known {
  return without(one, "others");
}

function seenKey(person: Tag, revocation: string | null): string {
  return `${person}/${revocation ?? ""}`;
}
