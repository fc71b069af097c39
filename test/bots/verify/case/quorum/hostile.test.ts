/**
 * A report that is not true, five people, and a hand that has fewer of them than a quorum, with
 * everybody who came in by their word alone. Whatever they do, in every shape of who vouched for
 * whom and in every order: it is never confirmed.
 */
import { describe, expect, it } from "vitest";
import type { Electorate } from "../../../../../shared/domain/authority/electorate.ts";
import {
  lineageOf,
  voicesAmong,
  type SponsorsOf,
} from "../../../../../shared/domain/authority/independence.ts";
import { sponsorsOf } from "../../../../../shared/domain/authority/trust.ts";
import { evolvePeople, type People } from "../../../../../shared/domain/streams/people.ts";
import { tagFor } from "../../../../harness/actors.ts";
import { IS_THOROUGH } from "../../../../harness/thorough.ts";
import { START_MS } from "../../../../harness/world.ts";
import {
  EVERYBODY,
  has,
  lineagesOf,
  PEOPLE,
  peopleIn,
  playsOf,
  shapesWith,
  type Play,
  type Shape,
} from "./shapes.ts";
import { codeOf, recordOf, revocationOf, tagAt, Walk, type Place, type Without } from "./walk.ts";

/** In the gate: every vote that there has to be, and one that is taken back or a revocation. */
const actsMax = (quorum: number): number => (IS_THOROUGH ? 9 : quorum + 1);
const SPONSORS_MAX = IS_THOROUGH ? 4 : 1;
const WITHIN_MS = 3_600_000;

type Asked = Readonly<{ shape: Shape; hand: number; quorum: number }>;

/** Whether any row of acts confirms it: who means well never confirms what is not true. */
function isEverConfirmed({ shape, hand, quorum }: Asked, without: Without = {}): boolean {
  return isReached(new Walk({ shape, quorum, without }), hand, quorum);
}

function isReached(walk: Walk, hand: number, quorum: number): boolean {
  let places: readonly Place[] = [walk.start];
  const known = new Set(places);
  for (let acts = 0; acts < actsMax(quorum) && places.length > 0; acts += 1) {
    const next: Place[] = [];
    for (const place of places) {
      for (const { person, act, to } of walk.stepsFrom(place)) {
        if (known.has(to) || (act === "confirm" && !has(hand, person))) continue;
        if (to.found.state === "confirmed") return true;
        known.add(to);
        next.push(to);
      }
    }
    places = next;
  }
  return false;
}

/** The first of them in which it is confirmed; undefined when there is none. */
function confirmedIn(quorum: number, without?: Without): Play | undefined {
  return playsFor(quorum).find((play) => {
    const { shape, hands } = play;
    const walk =
      without === undefined ? walkOf(play, quorum) : new Walk({ shape, quorum, without });
    return hands.some((hand) => isReached(walk, hand, quorum));
  });
}

const WALKS = new Map<string, Walk>();

/** What one test has found out the next one need not. */
function walkOf({ shape }: Play, quorum: number): Walk {
  const name = `${quorum} ${shape.join()}`;
  const walk = WALKS.get(name) ?? new Walk({ shape, quorum });
  if (!IS_THOROUGH) WALKS.set(name, walk);
  return walk;
}

const PLAYS = new Map(
  [2, 3].map((quorum) => [quorum, playsOf(shapesWith(SPONSORS_MAX), quorum - 1)] as const),
);
const playsFor = (quorum: number): readonly Play[] => PLAYS.get(quorum) ?? [];

describe.each([2, 3])("what is not true, with a quorum of %i", (quorum) => {
  it(
    "is never confirmed by a hand that has fewer people than that, and all they brought",
    () => {
      expect(playsFor(quorum).length).toBeGreaterThan(IS_THOROUGH ? 300 : 30);
      expect(confirmedIn(quorum)).toBeUndefined();
    },
    WITHIN_MS,
  );

  it(
    "is confirmed by nobody's revocation, whoever said what before",
    () => {
      const wrong = playsFor(quorum).filter((play) => {
        return confirmsByRevoking(walkOf(play, quorum), actsMax(quorum));
      });
      expect(wrong).toEqual([]);
    },
    WITHIN_MS,
  );
});

function confirmsByRevoking(walk: Walk, acts: number): boolean {
  let places: readonly Place[] = [walk.start];
  const known = new Set(places);
  for (let act = 0; act < acts; act += 1) {
    const next: Place[] = [];
    for (const place of places) {
      for (const { act: done, to } of walk.stepsFrom(place)) {
        const isNews = place.found.state !== "confirmed" && to.found.state === "confirmed";
        if (isNews && done === "revoke") return true;
        if (known.has(to)) continue;
        known.add(to);
        next.push(to);
      }
    }
    places = next;
  }
  return false;
}

/** What all of this stands on: of who vouched for whom nothing but the lineages matters. */
describe("people who vouched for one another in any shape", () => {
  it(
    "are as many voices as the plainest count of their lineages says",
    () => {
      const wrong: Shape[] = [];
      for (const shape of shapesWith(IS_THOROUGH ? 4 : 1)) {
        if (!areCountedPlainly(shape)) wrong.push(shape);
      }
      expect(wrong).toEqual([]);
    },
    WITHIN_MS,
  );

  it("go back to the same people whoever of them is revoked, and when it is undone", () => {
    const wrong = playsFor(3).filter(({ shape, lineages }) => {
      const kept = (people: People, gone: number): boolean => {
        const hers: SponsorsOf = (one) => sponsorsOf({ state: { people }, nowMs: START_MS }, one);
        return PEOPLE.filter((one) => !has(gone, one)).every((person) => {
          const lineage = lineageOf(tagAt(person), hers);
          return PEOPLE.every((one) => lineage.has(tagAt(one)) === has(lineages[person] ?? 0, one));
        });
      };
      return !Array.from({ length: EVERYBODY }, (_, gone) => gone).every((gone) => {
        const after = recordOf(shape, gone);
        const undone = peopleIn(gone)
          .map((person) => ({ type: "revocation-undone", code: codeOf(person), by: null }) as const)
          .reduce(evolvePeople, after);
        const again = [3, 1].map(revocationOf).reduce(evolvePeople, undone);
        return kept(after, gone) && kept(undone, 0) && kept(again, 0b1010);
      });
    });
    expect(wrong).toEqual([]);
  });
});

function areCountedPlainly(shape: Shape): boolean {
  const lineages = lineagesOf(shape);
  const hers: SponsorsOf = (one) => {
    const at = PEOPLE.findIndex((person) => tagAt(person) === one);
    return peopleIn(shape[at] ?? 0).map(tagAt);
  };
  const [source = 0] = lineages;
  for (let voters = 2; voters <= EVERYBODY; voters += 2) {
    const counted = voicesAmong(peopleIn(voters).map(tagAt), {
      sponsorsOf: hers,
      apart: [tagAt(0)],
    });
    if (counted !== mostApart(peopleIn(voters), { lineages, source })) return false;
  }
  return true;
}

type Kin = Readonly<{ lineages: readonly number[]; source: number }>;

/** With each of them and without her: the most who have nobody in common. */
function mostApart([first, ...others]: readonly number[], { lineages, source }: Kin): number {
  if (first === undefined) return 0;
  const without = mostApart(others, { lineages, source });
  const hers = lineages[first] ?? 0;
  if ((hers & source) !== 0) return without;
  return Math.max(without, 1 + mostApart(others, { lineages, source: source | hers }));
}

describe("the model catches a decider", () => {
  it("that counts people who depend on each other", () => {
    const electorate = (real: Electorate) => ({ ...real, sponsorsOf: () => [] });
    expect(confirmedIn(2, { electorate })).toBeDefined();
  });

  it("that overlooks a word that is nobody's who votes", () => {
    const electorate = (real: Electorate) => ({
      ...real,
      sponsorsOf: (person: Parameters<SponsorsOf>[0]) =>
        [...real.sponsorsOf(person)].filter((one) => one !== tagAt(1)),
    });
    const asked = { shape: [0, 0, 0, 0b00010, 0b00010], hand: 0b11010, quorum: 2 };
    expect(isEverConfirmed(asked)).toBe(false);
    expect(isEverConfirmed(asked, { electorate })).toBe(true);
  });

  it("that lets whoever reported it confirm it", () => {
    // The hand has the reporter beside one other person, so she is one voice too many.
    const tried = { shape: [0, 0, 0, 0, 0], hand: 0b00011, quorum: 2 };
    expect(isEverConfirmed(tried)).toBe(false);
    expect(isEverConfirmed(tried, { reporter: tagFor("somebody else") })).toBe(true);
  });

  it("that asks for one voice fewer", () => {
    const electorate = (real: Electorate) => ({ ...real, quorum: real.quorum - 1 });
    expect(confirmedIn(3, { electorate })).toBeDefined();
  });

  it("that counts whoever was revoked", () => {
    const everybody = new Set(PEOPLE.map(tagAt));
    const electorate = (real: Electorate) => ({ ...real, people: everybody });
    const walk = new Walk({ shape: [0, 0, 0, 0, 0], quorum: 2, without: { electorate } });
    const gone = walk
      .stepsFrom(walk.start)
      .find(({ person, act }) => person === 1 && act === "revoke");
    const voted = gone && walk.stepsFrom(gone.to).filter(({ person }) => person === 1);
    expect(voted?.some(({ act }) => act === "confirm")).toBe(true);
  });

  it("that forgets who vouched for whoever reported it when she is revoked", () => {
    // Who vouched for the reporter says nothing of her report: also when she is gone.
    const shape = [0b00010, 0, 0, 0, 0];
    const forgets = (real: Electorate): Electorate =>
      real.people.has(tagAt(0)) ? real : { ...real, sponsorsOf: () => [] };
    expect(confirmsByRevoking(new Walk({ shape, quorum: 2 }), 3)).toBe(false);
    const forgetful = new Walk({ shape, quorum: 2, without: { electorate: forgets } });
    expect(confirmsByRevoking(forgetful, 3)).toBe(true);
  });
});

it("what is true is confirmed by two who came in by the word of different people", () => {
  const shape = [0, 0, 0, 0b00010, 0b00100];
  expect(isEverConfirmed({ shape, hand: 0b11000, quorum: 2 })).toBe(true);
});
