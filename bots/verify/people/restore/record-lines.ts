/** What a restored record holds, as organizers are shown it: who was let in, and what is open. */
import { SNAPSHOT, type Entry } from "../../../../shared/core/protocol/entry.ts";
import type { Tag, UserId } from "../../../../shared/core/values/ids.ts";
import { peopleShapes, type PeopleEvent } from "../../../../shared/domain/streams/people.ts";
import { eventOf } from "../../../../shared/domain/streams/stream.ts";
import { item, line, type Line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../roster.ts";

const DECISIONS_MAX = 10;
const OPEN_MAX = 10;

/**
 * Who was admitted and revoked last; nothing when nobody was. Where the record was told anew, what
 * was decided before that stands in the state alone, and comes first.
 */
export function decisionLines(record: readonly Entry[], context: VerifyContext): readonly Line[] {
  const people = record.filter(({ stream }) => stream === "people");
  const since = people
    .flatMap((entry) => eventOf(peopleShapes, entry) ?? [])
    .filter(({ type }) => type === "admitted" || type === "revoked");
  const before = people[0]?.type === SNAPSHOT.begun ? decidedBefore(since, context) : [];
  const events = [...before, ...since].slice(-DECISIONS_MAX);
  if (events.length === 0) return [];
  const names = namesIn(context);
  const lines = events.flatMap((event) => decisionLine(event, names, context) ?? []);
  return [line("verify-restored-decisions"), ...lines];
}

/** In force, and decided before these; those whose time to be undone is not over count as last. */
function decidedBefore(
  since: readonly PeopleEvent[],
  { state }: VerifyContext,
): readonly PeopleEvent[] {
  const { persons, revocations } = state.people;
  const admitted = [...persons].flatMap(([person, { identity, grants }]) =>
    grants.map(({ role, scope }) => {
      return { type: "admitted", person, identity, role, scope, by: null } as const;
    }),
  );
  const revoked = [...revocations.values()].map(({ person, by, code }) => {
    return { type: "revoked", person, by, code } as const;
  });
  const known = new Set(since.map(nameOf));
  return [...admitted, ...revoked].filter((event) => !known.has(nameOf(event)));
}

/** The same for the same decision about the same person. */
function nameOf(event: PeopleEvent): string {
  if (event.type === "admitted") return `${event.person} ${event.role} ${event.scope ?? ""}`;
  return event.type === "revoked" ? `${event.person} ${event.type}` : event.type;
}

function decisionLine(
  event: PeopleEvent,
  names: ReadonlyMap<Tag, UserId>,
  { state }: VerifyContext,
): Line | undefined {
  if (event.type === "revoked") {
    return item("verify-restored-revoked", whoArgs(names.get(event.person) ?? ""));
  }
  if (event.type !== "admitted") return undefined;
  const { person, role, scope } = event;
  // A committee that is gone has no name any more; its id tells nobody anything, but differs.
  const place = state.committees.committees.get(scope ?? "")?.name ?? scope ?? "";
  return item("verify-restored-admitted", { ...whoArgs(names.get(person) ?? ""), role, place });
}

function whoArgs(user: string) {
  return { user, who: user === "" ? "somebody" : "known" };
}

/** Tags cannot be turned back into names; those of people in rooms of this bot can be matched. */
function namesIn({ state, network, rooms }: VerifyContext): ReadonlyMap<Tag, UserId> {
  const known = [network.managementRoom, ...state.people.confirmerRooms.values()];
  const members = known.flatMap((roomId) => rooms.members(roomId));
  return new Map(members.map(({ tag, userId }) => [tag, userId]));
}

/** How much is open, and the newest of it. */
export function openLines({ state }: VerifyContext): readonly Line[] {
  const cases = [...state.cases.live.values()];
  const alerts = [...state.alerts.alerts.live.values()];
  return [
    line("verify-restored-open", { cases: cases.length, alerts: alerts.length }),
    ...cases.slice(-OPEN_MAX).map(({ code, area }) => item("verify-restored-case", { code, area })),
    ...alerts
      .slice(-OPEN_MAX)
      .map(({ code, area }) => item("verify-restored-alert", { code, area })),
  ];
}
