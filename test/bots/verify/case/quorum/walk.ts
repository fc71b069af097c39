/**
 * A report and all that five people can do about it: they confirm, refute and withdraw, they are
 * revoked and come back, in any order. Who counts is what the real record says after each of it.
 */
import { codeFromNumber } from "../../../../../shared/core/values/case-code.ts";
import type { AreaPath, CaseCode, RoomId, Tag } from "../../../../../shared/core/values/ids.ts";
import type { Electorate } from "../../../../../shared/domain/authority/electorate.ts";
import { sponsorsOf } from "../../../../../shared/domain/authority/trust.ts";
import {
  evolveCases,
  NO_CASES,
  type Case,
  type Cases,
} from "../../../../../shared/domain/streams/cases.ts";
import {
  evolvePeople,
  NOBODY,
  type People,
  type TimedPeopleEvent,
} from "../../../../../shared/domain/streams/people.ts";
import { decideCase, type CaseCommand } from "../../../../../bots/verify/case/cases.ts";
import { tagFor } from "../../../../harness/actors.ts";
import { START_MS } from "../../../../harness/world.ts";
import { has, PEOPLE, peopleIn, type Shape } from "./shapes.ts";

const TAGS = PEOPLE.map((at) => tagFor(`person ${at}`));
const code = codeFromNumber(1);
const PROBATION_MS = 1_000;

/** A change in what is put before the decider: a rule that is left out. */
export type Without = Readonly<{
  electorate?(real: Electorate): Electorate;
  reporter?: Tag;
}>;

type Act = "confirm" | "refute" | "withdraw" | "revoke" | "undo";
export type Step = Readonly<{ person: number; act: Act; to: Place }>;
export type Place = Readonly<{ found: Case; revoked: number; cases: Cases }>;
type Rules = Readonly<{ shape: Shape; quorum: number; without?: Without }>;

/** The places that can be reached, and the way from each to the next; each is found out once. */
export class Walk {
  readonly start: Place;
  readonly #quorum: number;
  readonly #without: Without;
  readonly #electorates: readonly Electorate[];
  readonly #places = new Map<string, Place>();
  readonly #steps = new Map<Place, readonly Step[]>();

  constructor({ shape, quorum, without = {} }: Rules) {
    this.#quorum = quorum;
    this.#without = without;
    this.#electorates = Array.from({ length: 2 ** PEOPLE.length }, (_, revoked) =>
      this.#electorateOf(recordOf(shape, revoked)),
    );
    this.start = this.#placeOf(reportedBy(without.reporter ?? tagAt(0)), 0);
  }

  stepsFrom(place: Place): readonly Step[] {
    const known = this.#steps.get(place);
    if (known !== undefined) return known;
    const steps = PEOPLE.flatMap((person) => [
      ...(["confirm", "refute", "withdraw"] as const).map((act) => this.#vote(place, person, act)),
      this.#turn(place, person),
    ]).filter(({ to }) => to !== place);
    this.#steps.set(place, steps);
    return steps;
  }

  #vote(place: Place, person: number, choice: "confirm" | "refute" | "withdraw"): Step {
    const electorate = this.#electorateAt(place.revoked);
    const ballot = { voter: tagAt(person), choice, how: null, what: null };
    const found = after(place, { type: "vote", code, ballot, electorate });
    const isNews = found !== place.found;
    return { person, act: choice, to: isNews ? this.#placeOf(found, place.revoked) : place };
  }

  /** She is revoked, or that is undone; whatever is open is counted again. */
  #turn(place: Place, person: number): Step {
    const revoked = place.revoked ^ (1 << person);
    const electorate = this.#electorateAt(revoked);
    const counted = after(place, { type: "recount", code, electorate });
    const act = has(revoked, person) ? "revoke" : "undo";
    return { person, act, to: this.#placeOf(counted, revoked) };
  }

  #placeOf(found: Case, revoked: number): Place {
    const votes = TAGS.map((tag) => found.votes.get(tag)?.choice ?? "-").join("");
    const name = `${found.state} ${revoked} ${votes}`;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = { found, revoked, cases: NO_CASES.with(code, found) };
    this.#places.set(name, place);
    return place;
  }

  #electorateAt(revoked: number): Electorate {
    const electorate = this.#electorates[revoked];
    if (electorate === undefined) throw new Error("nobody knows who counts");
    return electorate;
  }

  #electorateOf(people: People): Electorate {
    const now = { state: { people }, nowMs: START_MS };
    // The same people are asked for again and again, and the record does not change meanwhile.
    const sponsors = new Map(TAGS.map((tag) => [tag, sponsorsOf(now, tag)]));
    const electorate: Electorate = {
      people: new Set(people.persons.keys()),
      ...{ quorum: this.#quorum, onSite: 0, sponsorsOf: (person) => sponsors.get(person) ?? [] },
    };
    return this.#without.electorate?.(electorate) ?? electorate;
  }
}

/** All of them admitted, and some of them revoked since. */
export function recordOf(shape: Shape, revoked: number): People {
  const facts: readonly TimedPeopleEvent[] = [
    ...PEOPLE.map((person) => admittedBy(person, shape[person] ?? 0)),
    ...peopleIn(revoked).map(revocationOf),
  ];
  return facts.reduce(evolvePeople, NOBODY);
}

function admittedBy(person: number, sponsors: number): TimedPeopleEvent {
  const hers = { person: tagAt(person), identity: tagAt(person), by: null };
  const role = { type: "admitted", role: "confirmer", scope: "north", ...hers } as const;
  const known = peopleIn(sponsors).map(tagAt);
  const probationUntilMs = START_MS + PROBATION_MS;
  return { ...role, atMs: START_MS, ...(sponsors !== 0 && { sponsors: known, probationUntilMs }) };
}

export function revocationOf(person: number): TimedPeopleEvent {
  const undoUntilMs = START_MS + PROBATION_MS;
  const own = codeOf(person);
  return { type: "revoked", person: tagAt(person), by: tagAt(0), code: own, undoUntilMs };
}

export function codeOf(person: number): CaseCode {
  return codeFromNumber(person + 2);
}

export function tagAt(person: number): Tag {
  const tag = TAGS[person];
  if (tag === undefined) throw new Error("there are five of them");
  return tag;
}

function reportedBy(reporter: Tag): Case {
  const found = evolveCases(NO_CASES, {
    type: "reported",
    code,
    area: "north" as AreaPath,
    severity: "urgent",
    reporter,
    salute: {
      ...{ size: "unknown", activity: "raid", uniform: "unknown", equipment: "unknown" },
      ...{ seenAtMs: START_MS, note: "" },
    },
    replyRoom: "!direct" as RoomId,
    expiresAtMs: START_MS + 1,
  }).get(code);
  if (found === undefined) throw new Error("nothing was reported");
  return found;
}

function after({ found, cases }: Place, command: CaseCommand): Case {
  const decision = decideCase(command, cases);
  if (!decision.ok || decision.events.length === 0) return found;
  return decision.events.reduce(evolveCases, cases).get(code) ?? found;
}
