/** A stream that is told anew: whoever begins there knows what everybody knows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  LOST_TYPE,
  SNAPSHOT,
  type Entry,
  type Fact,
} from "../../../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  toldAnew,
  type NetworkState,
} from "../../../../shared/domain/network-state.ts";
import { place } from "../../../../shared/runtime/eventlog/chain.ts";
import { isSendable } from "../../../../shared/runtime/eventlog/codec.ts";
import { emptyHeads } from "../../../../shared/runtime/eventlog/chain.ts";
import { allToldAnew, entryOf, lasting, plainly, readersOf } from "./told-anew.ts";

type Vector = Readonly<{ wire: Fact }>;
const file = join(import.meta.dirname, "../../../vectors/facts.json");
const WRITTEN = (JSON.parse(readFileSync(file, "utf8")) as readonly Vector[]).map(
  ({ wire: { stream, type, version, data } }): Fact => ({ stream, type, version, data }),
);
/** The same with what may be left out, and is in no vector. */
const FULLER: Readonly<Record<string, JsonObject>> = {
  admitted: { probationUntilMs: 1_795_999_000_000, again: false, sponsors: ["0c".repeat(32)] },
  revoked: { code: "K7Q4", undoUntilMs: 1, ratifyByMs: 1_795_999_000_000 },
  "confirmers-requested": { by: "0c".repeat(32), codename: "River 4", languages: ["es"] },
};
const VECTORS = WRITTEN.flatMap((fact) => {
  const more = FULLER[fact.type];
  return more === undefined ? [fact] : [fact, { ...fact, data: { ...fact.data, ...more } }];
});
/** What begins something that later facts are about. */
const BEGINNINGS = VECTORS.filter(({ type }) =>
  [
    ...["admitted", "reported", "raised", "requested", "committee-requested", "held"],
    ...["candidate-opened", "vouched", "rotation-requested", "rotation-opened"],
    ...["rotation-switched", "committee-opened", "confirmers-opened"],
    ...["burn-proposed", "burn-sealed", "committee-sealed"],
    ...["compaction-begun", "compaction-opened", "compaction-done"],
  ].includes(type),
);
const FIRST_MS = 1_795_824_000_000;
const NEVER_MS = 4_000_000_000_000;

const KINDS = [
  ...["alert", "reach", "response", "proposal", "case", "vote", "answer", "asked", "poll"],
  ...["area", "other-names", "committee", "shift", "room", "invited", "hold"],
  ...["burn", "burn-proposal"],
  ...["network", "person", "seen-identity", "appointment", "organizer-proposal", "invitation"],
  ...["revoked", "revocation", "language", "confirmer-room", "confirmers-requested"],
  ...["confirmers-asker", "confirmers-codename", "confirmers-languages"],
  ...["rotation", "lesson", "mover", "standing-room", "rotation-time", "state-room", "compaction"],
  ...["invite", "candidate", "probation", "vouched-at", "intake-shut"],
];

/** Names of each kind that there are in these histories: few, so that they meet. */
const POOLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[0-9a-f]{64}$/u, ["a", "b", "c"].map((one) => one.repeat(64))],
  [/^[0-9a-f]{32}$/u, ["1", "2"].map((one) => one.repeat(32))],
  [/^[A-Z0-9]{4}$/u, codesIn(VECTORS)],
  [/^![^ ]+$/u, ["!one:example.org", "!two:example.org", "!three:example.org"]],
];

function codesIn(facts: readonly Fact[]): readonly string[] {
  const texts = JSON.stringify(facts).matchAll(/"([A-Z0-9]{4})"/gu);
  return [...new Set(Array.from(texts, ([, code = ""]) => code))].slice(0, 2);
}

/** The same fact about others: each name in it is one of its pool. */
function aboutOthers(fact: Fact, draw: (count: number) => number): Fact {
  const changed = JSON.stringify(fact.data, (name, value: unknown) => {
    if (name === "undoUntilMs") return NEVER_MS;
    if (typeof value !== "string") return value;
    const [, pool] = POOLS.find(([kind]) => kind.test(value)) ?? [];
    return pool === undefined ? value : pool[draw(pool.length)];
  });
  return { ...fact, data: JSON.parse(changed) as JsonObject };
}

const history: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      fact: fc.oneof(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...VECTORS)),
      laterMs: fc.nat({ max: 3 * 24 * 3_600_000 }),
      draws: fc.infiniteStream(fc.nat({ max: 1_000 })),
    }),
    { maxLength: 120, size: "max" },
  )
  .map((steps) => {
    let atMs = FIRST_MS;
    return steps.map(({ fact, laterMs, draws }) => {
      atMs += laterMs;
      const draw = (count: number): number => Number(draws.next().value) % count;
      return entryOf(aboutOthers(fact, draw), atMs);
    });
  });

describe("a stream that is told anew", () => {
  it("control: these histories hold something of every kind", () => {
    const held = fc.sample(history, { numRuns: 100, seed: 1 }).flatMap((chain) => {
      const known = chain.reduce(foldNetwork, EMPTY_NETWORK);
      return allToldAnew(known, FIRST_MS).flatMap(({ data }) => data["kind"] ?? []);
    });
    expect([...new Set(held)].toSorted()).toEqual(KINDS.toSorted());
  });

  it("is the same to whoever begins there as to whoever read on, in any history", () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 120 }), (chain, where) => {
        const { lasting: on, beginning, plain } = readersOf(chain, where);
        expect([...on.unread], "nobody reads anything else").toEqual([...plain.unread]);
        // How far bots have come in a change of rooms is said again in the room of later.
        const aside = { known: 0, passed: 0 };
        expect(plainly({ ...beginning, ...aside })).toEqual(plainly({ ...on, ...aside }));
        expect(beginning.known).toEqual(on.known);
      }),
      { numRuns: 100 },
    );
  });

  it("loses nothing but what is past its time, in any history", () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 120 }), (chain, where) => {
        const { beginning, plain } = readersOf(chain, where);
        const nowMs = chain.at(-1)?.atMs ?? 0;
        expect(lasting(beginning, nowMs)).toEqual(lasting(plain, nowMs));
      }),
      { numRuns: 100 },
    );
  });

  it("is the same when it is told anew twice, however it is cut into events", () => {
    fc.assert(
      fc.property(history, (chain) => {
        const nowMs = chain.at(-1)?.atMs ?? 0;
        const known = chain.reduce(foldNetwork, EMPTY_NETWORK);
        const once = allToldAnew(known, nowMs);
        const again = allToldAnew(once.reduce(foldNetwork, EMPTY_NETWORK), nowMs);
        expect(again).toEqual(once);
        const placed = place(once, emptyHeads(), { atMs: nowMs, cause: null });
        expect(placed.every(isSendable)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a telling that is no whole one", () => {
  const facts = VECTORS.filter(({ type }) => type === "admitted" || type === "language-chosen");
  const state = chainOf(facts).reduce(foldNetwork, EMPTY_NETWORK);
  const people = toldAnew(state, "people", { atMs: FIRST_MS }).map((fact) =>
    entryOf(fact, FIRST_MS),
  );
  const pageAt = people.findIndex(({ type }) => type === SNAPSHOT.page);

  it.each<readonly [string, (entries: readonly Entry[]) => readonly Entry[]]>([
    ["lacks a page", (all) => all.toSpliced(pageAt, 1)],
    ["has a page twice", (all) => all.toSpliced(pageAt, 0, ...all.slice(pageAt, pageAt + 1))],
    ["lacks its beginning", (all) => all.slice(1)],
    ["is in a newer version", (all) => all.map((entry) => ({ ...entry, version: 2 }))],
    ["has a row of a kind that nobody knows", (all) => all.map(inPage({ kind: "ghost" }))],
    ["has rows of a newer version", (all) => all.map(inPage({ version: 2 }))],
    ["has a row with more in it", (all) => all.map(inPage({ rows: [{ ghost: 1 }] }))],
    ["has something else in it", (all) => all.toSpliced(pageAt, 0, entryOf(language(), FIRST_MS))],
  ])("counts for nothing, and is seen: %s", (_what, change) => {
    const read = change(people).reduce(foldNetwork, EMPTY_NETWORK);
    expect([...read.unread]).toEqual(["people"]);
    expect(read.people.persons.size).toBe(0);
  });

  it("changes nothing before it is ended", () => {
    const read = people.slice(0, -1).reduce(foldNetwork, EMPTY_NETWORK);
    expect({ ...read, asides: EMPTY_NETWORK.asides }).toEqual(EMPTY_NETWORK);
    expect(people.reduce(foldNetwork, EMPTY_NETWORK).people.persons.size).toBeGreaterThan(0);
  });

  it("is begun anew where it broke off", () => {
    const read = [...people.slice(0, pageAt + 1), ...people].reduce(foldNetwork, EMPTY_NETWORK);
    expect([...read.unread]).toEqual([]);
    expect(plainly(read.people)).toEqual(plainly(anew(state).people));
  });

  it.each(people.map(({ type }, at) => [type, at] as const))(
    "is passed over by whoever knows the stream, where a part of it was lost: %s, %i",
    (_type, at) => {
      const read = people.toSpliced(at, 1, lost()).reduce(foldNetwork, state);
      const after = foldNetwork(read, entryOf(language(), FIRST_MS));
      const plain = foldNetwork(state, entryOf(language(), FIRST_MS));
      expect([...after.unread]).toEqual([]);
      expect(plainly(after.people)).toEqual(plainly(plain.people));
      expect(after.asides.size).toBe(0);
    },
  );

  it("is passed over by whoever knows that there is nothing in the stream, too", () => {
    const none = allToldAnew(EMPTY_NETWORK, FIRST_MS);
    const empty = none.reduce(foldNetwork, EMPTY_NETWORK);
    const read = none.filter(({ type }) => type !== SNAPSHOT.begun).reduce(foldNetwork, empty);
    expect([...read.unread]).toEqual([]);
  });

  it("does not take the place of what a reader knows otherwise", () => {
    const other = foldNetwork(state, entryOf(language(), FIRST_MS));
    const read = people.reduce(foldNetwork, other);
    expect([...read.unread]).toEqual(["people"]);
    expect(read.people).toBe(other.people);
  });
});

function inPage(change: JsonObject): (entry: Entry) => Entry {
  return (entry) =>
    entry.type === SNAPSHOT.page ? { ...entry, data: { ...entry.data, ...change } } : entry;
}

function lost(): Entry {
  return entryOf({ stream: "people", type: LOST_TYPE, version: 1, data: {} }, FIRST_MS);
}

function language(): Fact {
  const data = { person: "e".repeat(64), language: "en" };
  return { stream: "people", type: "language-chosen", version: 1, data };
}

function anew(state: NetworkState): NetworkState {
  return allToldAnew(state, FIRST_MS).reduce(foldNetwork, EMPTY_NETWORK);
}

function chainOf(facts: readonly Fact[]): readonly Entry[] {
  return facts.map((fact) => entryOf(fact, FIRST_MS));
}
