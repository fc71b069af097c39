/**
 * A report that is not true, five people, and a hand that has fewer of them than a quorum, with
 * everybody who came in by their word alone. Whatever they do, in every shape of who vouched for
 * whom and in every order: it is never confirmed.
 */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import {
  evolveCases,
  NO_CASES,
  type Case,
  type Cases,
} from "../../../../shared/domain/streams/cases.ts";
import type { Electorate } from "../../../../shared/domain/authority/electorate.ts";
import { decideCase, type CaseCommand } from "../../../../bots/verify/case/cases.ts";
import { tagFor } from "../../../harness/actors.ts";
import { IS_THOROUGH } from "../../../harness/thorough.ts";
import { START_MS } from "../../../harness/world.ts";

/** Enough for every vote that there has to be, and for one that is taken back or one revocation. */
const actsMax = (quorum: number): number => (IS_THOROUGH ? 9 : quorum + 1);
const PEOPLE = [0, 1, 2, 3, 4] as const;
const TAGS = PEOPLE.map((at) => tagFor(`person ${at}`));
const code = codeFromNumber(1);

/** By person, as bits, who vouched for her. The first of them is who reports. */
type Shape = readonly number[];

/** A change in what is put before the decider: a rule that is left out. */
type Without = Readonly<{
  electorate?(real: Electorate): Electorate;
  reporter?: Tag;
}>;

/** Every shape with so many sponsors at most; of those that differ in names alone, one. */
function shapesWith(sponsorsMax: number): readonly Shape[] {
  const sets = Array.from({ length: 32 }, (_, set) => set).filter(
    (set) => bitsOf(set).length <= sponsorsMax,
  );
  let shapes: readonly Shape[] = [[]];
  for (const person of PEOPLE) {
    const possible = sets.filter((set) => !bitsOf(set).includes(person));
    shapes = shapes.flatMap((shape) => possible.map((set) => [...shape, set]));
  }
  const known = new Set<string>();
  return shapes.filter((shape) => {
    if (known.has(shape.join())) return false;
    for (const order of ORDERS) known.add(renamed(shape, order).join());
    return true;
  });
}

function bitsOf(set: number): readonly number[] {
  return PEOPLE.filter((at) => (set >> at) % 2 === 1);
}

/** Every order of the four who do not report. */
const ORDERS: readonly (readonly number[])[] = ordersOf([1, 2, 3, 4]).map((rest) => [0, ...rest]);

function ordersOf(these: readonly number[]): readonly (readonly number[])[] {
  if (these.length === 0) return [[]];
  return these.flatMap((first) =>
    ordersOf(these.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

function renamed(shape: Shape, order: readonly number[]): Shape {
  const named = Array.from<number>({ length: PEOPLE.length });
  for (const person of PEOPLE) {
    const set = bitsOf(shape[person] ?? 0).reduce(
      (bits, one) => bits | (1 << (order[one] ?? 0)),
      0,
    );
    named[order[person] ?? 0] = set;
  }
  return named;
}

/** Those, and all who came in by the word of nobody else. */
function handOf(roots: number, shape: Shape): number {
  let hand = roots;
  for (;;) {
    const more = PEOPLE.filter((person) => {
      const sponsors = shape[person] ?? 0;
      return sponsors !== 0 && (sponsors & ~hand) === 0;
    });
    const next = more.reduce((bits, person) => bits | (1 << person), hand);
    if (next === hand) return hand;
    hand = next;
  }
}

/** The largest hands alone: what a smaller one can do, a larger one can. */
function handsIn(shape: Shape, rootsMax: number): readonly number[] {
  const all = Array.from({ length: 32 }, (_, set) => set).filter(
    (set) => bitsOf(set).length === rootsMax,
  );
  const hands = [...new Set(all.map((roots) => handOf(roots, shape)))];
  return hands.filter((hand) => hands.every((one) => one === hand || (hand & ~one) !== 0));
}

const REPORTED: Case | undefined = evolveCases(NO_CASES, {
  type: "reported",
  code,
  area: "north" as AreaPath,
  severity: "urgent",
  reporter: TAGS[0] as Tag,
  salute: {
    ...{ size: "unknown", activity: "raid", uniform: "unknown", equipment: "unknown" },
    ...{ seenAtMs: START_MS, note: "" },
  },
  replyRoom: "!direct" as RoomId,
  expiresAtMs: START_MS + 1,
}).get(code);

type Place = Readonly<{ found: Case; revoked: number }>;

/** Whether any row of acts confirms it. */
function isEverConfirmed(
  { shape, hand, quorum }: Readonly<{ shape: Shape; hand: number; quorum: number }>,
  without: Without = {},
): boolean {
  if (REPORTED === undefined) throw new Error("nothing was reported");
  const start = { ...REPORTED, ...(without.reporter && { reporter: without.reporter }) };
  const electorates = new Map<number, Electorate>();
  const electorateOf = (revoked: number): Electorate => {
    const made = electorates.get(revoked) ?? electorateIn(shape, revoked, quorum);
    electorates.set(revoked, made);
    return without.electorate?.(made) ?? made;
  };
  const moves = new Map<number, readonly Move[]>();
  const movesFrom = (revoked: number): readonly Move[] => {
    const made = moves.get(revoked) ?? movesIn(revoked, hand, electorateOf(revoked));
    moves.set(revoked, made);
    return made;
  };
  let places: readonly Place[] = [{ found: start, revoked: 0 }];
  const known = new Set<string>();
  for (let acts = 0; acts < actsMax(quorum) && places.length > 0; acts += 1) {
    const next: Place[] = [];
    for (const place of places) {
      const cases = NO_CASES.with(code, place.found);
      for (const { command, revoked } of movesFrom(place.revoked)) {
        const found = after(cases, place.found, command);
        if (found.state === "confirmed") return true;
        const name = nameOf({ found, revoked });
        if (known.has(name)) continue;
        known.add(name);
        next.push({ found, revoked });
      }
    }
    places = next;
  }
  return false;
}

function electorateIn(shape: Shape, revoked: number, quorum: number): Electorate {
  const people = TAGS.filter((_, at) => !bitsOf(revoked).includes(at));
  const sponsors = new Map(TAGS.map((tag, at) => [tag, bitsOf(shape[at] ?? 0).map(tagAt)]));
  return {
    people: new Set(people),
    ...{ quorum, onSite: 0, sponsorsOf: (person) => sponsors.get(person) ?? [] },
  };
}

function tagAt(at: number): Tag {
  return TAGS[at] as Tag;
}

type Move = Readonly<{ command: CaseCommand; revoked: number }>;

/** Who means well never confirms what is not true; anybody may be revoked, at any time. */
function movesIn(revoked: number, hand: number, electorate: Electorate): readonly Move[] {
  return PEOPLE.flatMap((person): readonly Move[] => {
    const choices = bitsOf(hand).includes(person)
      ? (["confirm", "refute", "withdraw"] as const)
      : (["refute", "withdraw"] as const);
    const ballots = choices.map((choice) => {
      const ballot = { voter: tagAt(person), choice, how: null, what: null };
      return { command: { type: "vote", code, ballot, electorate } as const, revoked };
    });
    if (revoked !== 0) return ballots;
    const people = new Set([...electorate.people].filter((one) => one !== tagAt(person)));
    const recount = { type: "recount", code, electorate: { ...electorate, people } } as const;
    return [...ballots, { command: recount, revoked: 1 << person }];
  });
}

function after(cases: Cases, found: Case, command: CaseCommand): Case {
  const decision = decideCase(command, cases);
  if (!decision.ok || decision.events.length === 0) return found;
  return decision.events.reduce(evolveCases, cases).get(code) ?? found;
}

function nameOf({ found: { state, votes }, revoked }: Place): string {
  return `${state} ${revoked} ${TAGS.map((tag) => votes.get(tag)?.choice ?? "-").join("")}`;
}

/** The first shape in which it is confirmed; undefined when there is none. */
function confirmedIn(quorum: number, shapes: readonly Shape[], without?: Without) {
  return shapes.find((shape) =>
    handsIn(shape, quorum - 1).some((hand) => isEverConfirmed({ shape, hand, quorum }, without)),
  );
}

const SHAPES = shapesWith(IS_THOROUGH ? 2 : 1);

describe.each([2, 3])("what is not true, with a quorum of %i", (quorum) => {
  it("is never confirmed by a hand that has fewer people than that, and all they brought", () => {
    expect(SHAPES.length).toBeGreaterThan(100);
    expect(confirmedIn(quorum, SHAPES)).toBeUndefined();
  }, 3_600_000);
});

describe("the model catches a decider", () => {
  it("that counts people who depend on each other", () => {
    const electorate = (real: Electorate) => ({ ...real, sponsorsOf: () => [] });
    expect(confirmedIn(2, SHAPES, { electorate })).toBeDefined();
  });

  it("that overlooks a word that is nobody's who votes", () => {
    const electorate = (real: Electorate) => ({
      ...real,
      sponsorsOf: (person: Tag) => [...real.sponsorsOf(person)].filter((one) => one !== TAGS[1]),
    });
    expect(confirmedIn(2, [[0, 0, 0, 0b00010, 0b00010]], { electorate })).toBeDefined();
  });

  it("that lets whoever reported it confirm it", () => {
    // The hand has the reporter beside one other person, so she is one voice too many.
    const tried = { shape: [0, 0, 0, 0, 0], hand: 0b00011, quorum: 2 };
    expect(isEverConfirmed(tried)).toBe(false);
    expect(isEverConfirmed(tried, { reporter: tagFor("somebody else") })).toBe(true);
  });

  it("that asks for one voice fewer", () => {
    const electorate = (real: Electorate) => ({ ...real, quorum: real.quorum - 1 });
    expect(confirmedIn(3, SHAPES, { electorate })).toBeDefined();
  });
});

it("what is true is confirmed by two who came in by the word of different people", () => {
  const shape = [0, 0, 0, 0b00010, 0b00100];
  expect(isEverConfirmed({ shape, hand: 0b11000, quorum: 2 })).toBe(true);
});
